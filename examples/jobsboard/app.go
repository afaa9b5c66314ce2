package main

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/examples/jobsboard/board"
	"github.com/signalvet/signalvet/examples/jobsboard/mail"
	"github.com/signalvet/signalvet/examples/jobsboard/notifications"
	"github.com/signalvet/signalvet/examples/jobsboard/web"
)

// maxWaiting is how many mails may wait while one is written.
const maxWaiting = 1000

// config is where the program keeps its files, and who its admin is.
type config struct {
	database, mailLog string
	admin             web.Admin
}

// app is everything that runs behind the listener.
type app struct {
	board   *board.Board
	mails   *os.File
	queue   *dispatch.Queue
	handler http.Handler
}

// start opens the files and connects the receivers. The handler comes last:
// whoever has it can send signals.
func start(ctx context.Context, c config) (*app, error) {
	mails, err := os.OpenFile(c.mailLog, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	b, err := board.Open(ctx, c.database)
	if err != nil {
		return nil, errors.Join(err, mails.Close())
	}
	queue := dispatch.NewQueue(1, maxWaiting) // one worker: mails leave in the order of the events
	notifications.Connect(queue, mail.NewLog(mails))
	return &app{board: b, mails: mails, queue: queue, handler: web.Handler(b, c.admin)}, nil
}

// stop writes the mails that still wait, until ctx is done, and then closes the
// files. No request may be under way.
func (a *app) stop(ctx context.Context) error {
	drained := a.queue.Close(ctx)
	notifications.Disconnect()
	return errors.Join(drained, a.board.Close(), a.mails.Close())
}
