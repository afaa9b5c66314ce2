package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/signalvet/signalvet/examples/sixlibs/cors"
	"github.com/signalvet/signalvet/examples/sixlibs/signals"
)

// delivery is the only workflow of the site.
const delivery signals.Flow = "delivery"

var (
	ada    = signals.Account{Name: "ada", Email: "ada@example.org"}
	signUp = signals.SignUp{Account: ada, Form: map[string]string{"newsletter": "no"}}
)

var errNobodyHome = errors.New("nobody is at home")

// openAccount takes an invited user from the invitation to a confirmed
// account.
func openAccount(ctx context.Context, wanted signals.SignUp) error {
	account := wanted.Account
	code := signals.SignupCode{Code: "c0de", Email: account.Email}
	confirmation := signals.EmailConfirmation{Email: account.Email, Key: "k3y"}
	return errors.Join(
		signals.SignupCodeSent.Send(ctx, code),
		signals.UserSignUpAttempt.Send(ctx, signals.SignUpAttempt{Name: account.Name, Email: account.Email, Accepted: true}),
		signals.SignupCodeUsed.Send(ctx, code),
		signals.UserSignedUp.Send(ctx, wanted),
		signals.EmailConfirmationSent.Send(ctx, confirmation),
		signals.EmailConfirmed.Send(ctx, confirmation),
		signals.PasswordChanged.Send(ctx, account),
		signals.DetectedTimezone.Send(ctx, signals.TimezoneDetection{Account: account, Location: time.UTC}),
	)
}

// register takes an account through the registration that an admin approves.
func register(ctx context.Context, account signals.Account) error {
	event := signals.Registration{
		Account: account,
		Request: httptest.NewRequestWithContext(ctx, http.MethodPost, "/register", nil),
	}
	return errors.Join(
		signals.UserRegistered.Send(ctx, event),
		signals.UserApproved.Send(ctx, event),
		signals.UserActivated.Send(ctx, event),
	)
}

// keepRecord records an account's state. The receivers of the first signal may
// change the record, or refuse it by an error, before it is stored.
func keepRecord(ctx context.Context, account signals.Account) error {
	record := signals.HistoricalRecord{Model: "account", ID: account.Name, By: "admin", At: time.Now()}
	if err := signals.PreCreateHistoricalRecord.Send(ctx, &record); err != nil {
		return fmt.Errorf("record refused: %w", err)
	}
	return signals.PostCreateHistoricalRecord.Send(ctx, record)
}

// deliverOrder runs the delivery workflow: the first task fails and is done
// again.
func deliverOrder(ctx context.Context, process int64) error {
	task := signals.Task{Process: process, Name: "hand over"}
	return errors.Join(
		signals.FlowStarted.From(delivery).Send(ctx, task),
		signals.TaskStarted.From(delivery).Send(ctx, task),
		signals.TaskFailed.From(delivery).Send(ctx, signals.TaskFailure{Task: task, Err: errNobodyHome}),
		signals.TaskStarted.From(delivery).Send(ctx, task),
		signals.TaskFinished.From(delivery).Send(ctx, task),
		signals.FlowFinished.From(delivery).Send(ctx, task),
	)
}

// answerOrigins shows which requests from other origins are welcome.
func answerOrigins(out io.Writer) error {
	site := cors.Handler(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	for _, ask := range []struct{ origin, path string }{
		{"https://partner.example", "/account"},
		{"https://stranger.example", "/account"},
		{"https://stranger.example", "/feed/news"},
	} {
		request := httptest.NewRequest(http.MethodGet, ask.path, nil)
		request.Header.Set("Origin", ask.origin)
		answer := httptest.NewRecorder()
		site.ServeHTTP(answer, request)
		allowed := answer.Header().Get("Access-Control-Allow-Origin") != ""
		if _, err := fmt.Fprintf(out, "cors: %s from %s allowed=%t\n", ask.path, ask.origin, allowed); err != nil {
			return err
		}
	}
	return nil
}
