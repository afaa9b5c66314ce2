package sometimes

import (
	"context"
	"log"
)

func lift() error { return nil }

// sendUnlessFailed sends when it returns, unless it has failed.
func sendUnlessFailed() (err error) {
	defer func() {
		if err == nil {
			err = opened.Send(context.Background(), 1)
		}
	}()
	return lift()
}

// closeUnlessFailed returns from the deferred literal instead.
func closeUnlessFailed() (err error) {
	defer func() {
		if err != nil {
			log.Print(err)
			return
		}
		err = closed.Send(context.Background(), 1)
	}()
	return lift()
}

// sendWhenAsked sends when it returns, if it was asked to.
func sendWhenAsked(ask bool) {
	defer func() {
		if ask {
			_ = opened.Send(context.Background(), 1)
		}
	}()
	_ = lift()
}

// Wrong: both have been sent.
func afterEnd() error {
	if err := sendUnlessFailed(); err != nil {
		return err
	}
	opened.Connect("end", nop) // want `receiver nop is connected after opened is sent`
	if err := closeUnlessFailed(); err != nil {
		return err
	}
	closed.Connect("end", nop) // want `receiver nop is connected after closed is sent`
	return nil
}

// Right: it need not have been asked.
func afterAsking() {
	sendWhenAsked(true)
	opened.Connect("asked", nop)
}
