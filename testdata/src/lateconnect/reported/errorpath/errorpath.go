// Package errorpath connects where the call that sends has failed.
package errorpath

import (
	"context"
	"errors"
	"log"

	"github.com/signalvet/signalvet/dispatch"
)

var applied = dispatch.New[int]("migrate.applied")

var errNothing = errors.New("nothing to do")

func report(context.Context, int) error { return nil }

// up sends nothing when it returns an error.
func up(ctx context.Context, pending []int) error {
	if len(pending) == 0 {
		return errNothing
	}
	for _, v := range pending {
		_ = applied.SendRobust(ctx, v)
	}
	return nil
}

// Right: the early error is what happened.
func failed(ctx context.Context, pending []int) error {
	err := up(ctx, pending)
	if err != nil {
		applied.Connect("report", report)
		return err
	}
	return nil
}

// Right: the same with an error of a kind.
func nothing(ctx context.Context, pending []int) {
	if err := up(ctx, pending); errors.Is(err, errNothing) {
		applied.Connect("report", report)
	}
}

// Wrong: here it has succeeded.
func succeeded(ctx context.Context, pending []int) {
	if err := up(ctx, pending); err == nil {
		applied.Connect("report", report) // want "receiver report is connected after applied is sent"
	}
}

// Wrong: whether or not it has failed.
func logged(ctx context.Context, pending []int) {
	if err := up(ctx, pending); err != nil {
		log.Print(err)
	}
	applied.Connect("report", report) // want "receiver report is connected after applied is sent"
}

// Wrong: the send itself has been tried.
func sendFailed(ctx context.Context) {
	if err := applied.Send(ctx, 1); err != nil {
		applied.Connect("report", report) // want "receiver report is connected after applied is sent"
	}
}
