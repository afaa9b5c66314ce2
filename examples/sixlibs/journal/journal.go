// Package journal receives every signal of the catalogue and writes a line for
// each.
package journal

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/sixlibs/signals"
)

// uid serves every connection of the journal: uids are told apart per signal.
const uid = "journal"

// Connect makes the journal write to out whatever is sent, until disconnect is
// called. Call it at start-up; while it is connected, a second call panics.
func Connect(out io.Writer) (disconnect func()) {
	connections := slices.Concat(records(out), accounts(out), registrations(out), flows(out))
	return func() {
		for _, connection := range connections {
			connection.Disconnect()
		}
	}
}

func records(out io.Writer) []*dispatch.Connection {
	return []*dispatch.Connection{
		signals.PreCreateHistoricalRecord.Connect(uid, giveReason),
		signals.PostCreateHistoricalRecord.Connect(uid, line(out, "recorded", recordText)),
	}
}

func accounts(out io.Writer) []*dispatch.Connection {
	return []*dispatch.Connection{
		signals.UserSignedUp.Connect(uid, line(out, "signed up", signUpText)),
		signals.UserSignUpAttempt.Connect(uid, line(out, "attempt", attemptText)),
		signals.SignupCodeSent.Connect(uid, line(out, "code sent", codeText)),
		signals.SignupCodeUsed.Connect(uid, line(out, "code used", codeText)),
		signals.EmailConfirmationSent.Connect(uid, line(out, "confirmation sent", confirmationText)),
		signals.EmailConfirmed.Connect(uid, line(out, "confirmed", confirmationText)),
		signals.PasswordChanged.Connect(uid, line(out, "password changed", accountText)),
		signals.DetectedTimezone.Connect(uid, line(out, "time zone", timezoneText)),
	}
}

func registrations(out io.Writer) []*dispatch.Connection {
	return []*dispatch.Connection{
		signals.UserRegistered.Connect(uid, line(out, "registered", registrationText)),
		signals.UserApproved.Connect(uid, line(out, "approved", registrationText)),
		signals.UserActivated.Connect(uid, line(out, "activated", registrationText)),
	}
}

func flows(out io.Writer) []*dispatch.Connection {
	return []*dispatch.Connection{
		signals.FlowStarted.Connect(uid, flowLine(out, "flow started", taskText)),
		signals.FlowFinished.Connect(uid, flowLine(out, "flow finished", taskText)),
		signals.TaskStarted.Connect(uid, flowLine(out, "task started", taskText)),
		signals.TaskFailed.Connect(uid, flowLine(out, "task failed", failureText)),
		signals.TaskFinished.Connect(uid, flowLine(out, "task finished", taskText)),
	}
}

// line returns a receiver that writes what happened, and text of the event.
func line[T any](out io.Writer, what string, text func(T) string) dispatch.Receiver[T] {
	return func(_ context.Context, event T) error {
		_, err := fmt.Fprintf(out, "%s: %s\n", what, text(event))
		return err
	}
}

// flowLine is line for signals whose sender is a flow.
func flowLine[T any](out io.Writer, what string, text func(T) string) dispatch.KeyedReceiver[signals.Flow, T] {
	return func(_ context.Context, flow signals.Flow, event T) error {
		_, err := fmt.Fprintf(out, "%s: %s %s\n", what, flow, text(event))
		return err
	}
}
