// Package mail waits for a server.
package mail

import "net/smtp"

// Send waits.
func Send(to, text string) error { // want Send:`^blocks: net \(net/smtp.SendMail\)$`
	return smtp.SendMail("localhost:25", nil, "shop@example.org", []string{to}, []byte(text))
}
