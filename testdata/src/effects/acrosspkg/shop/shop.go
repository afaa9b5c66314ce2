// Package shop waits for what another package waits for.
package shop

import "effects/acrosspkg/mail"

func confirm(to string) error { // want confirm:`^blocks: net \(Send → net/smtp.SendMail\)$`
	return mail.Send(to, "thanks")
}
