// Package status tells a web service who is online.
package status

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// URL is where the web service takes its messages.
var URL string

// Update is a receiver: it posts that user has logged in. That it waits for
// the answer shows two functions further down only.
func Update(_ context.Context, user string) error {
	return announce(user + " has just logged in")
}

func announce(text string) error {
	return post(url.Values{"status": {text}})
}

func post(form url.Values) error {
	answer, err := http.Post(URL, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("status update: %s", answer.Status)
	}
	return nil
}
