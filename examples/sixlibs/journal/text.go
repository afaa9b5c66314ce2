package journal

import (
	"context"
	"fmt"

	"github.com/signalvet/signalvet/examples/sixlibs/signals"
)

// giveReason completes a record before it is stored.
func giveReason(_ context.Context, record *signals.HistoricalRecord) error {
	if record.Reason == "" {
		record.Reason = "no reason given"
	}
	return nil
}

func recordText(record signals.HistoricalRecord) string {
	return fmt.Sprintf("%s %s by %s (%s)", record.Model, record.ID, record.By, record.Reason)
}

func accountText(account signals.Account) string { return account.Name }

func signUpText(event signals.SignUp) string { return event.Account.Name }

func attemptText(event signals.SignUpAttempt) string {
	return fmt.Sprintf("%s accepted=%t", event.Name, event.Accepted)
}

func codeText(event signals.SignupCode) string { return event.Email }

func confirmationText(event signals.EmailConfirmation) string { return event.Email }

func timezoneText(event signals.TimezoneDetection) string {
	return fmt.Sprintf("%s is in %s", event.Account.Name, event.Location)
}

func registrationText(event signals.Registration) string {
	return fmt.Sprintf("%s by %s %s", event.Account.Name, event.Request.Method, event.Request.URL.Path)
}

func taskText(task signals.Task) string { return fmt.Sprintf("#%d %s", task.Process, task.Name) }

func failureText(event signals.TaskFailure) string {
	return fmt.Sprintf("%s: %v", taskText(event.Task), event.Err)
}
