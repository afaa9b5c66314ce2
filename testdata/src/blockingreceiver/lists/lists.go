// Package lists takes receivers in variadic parameters.
package lists

import (
	"context"
	"strconv"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

var brewed = dispatch.New[int]("brewed")

type receiver = func(context.Context, int) error

func steep(context.Context, int) error {
	time.Sleep(time.Minute)
	return nil
}

func pour(context.Context, int) error { return nil }

// all calls one after the other.
func all(rs ...receiver) receiver {
	return func(ctx context.Context, n int) error {
		for _, r := range rs {
			if err := r(ctx, n); err != nil {
				return err
			}
		}
		return nil
	}
}

// each starts a goroutine for each.
func each(rs ...receiver) receiver {
	return func(ctx context.Context, n int) error {
		for _, r := range rs {
			go r(ctx, n)
		}
		return nil
	}
}

// connectAll connects each.
func connectAll(prefix string, rs ...receiver) {
	for i, r := range rs {
		brewed.Connect(prefix+strconv.Itoa(i), r)
	}
}

func open() {
	brewed.Connect("all", all(pour, steep)) // want `receiver all may block the sender.*time\.Sleep`
	brewed.Connect("quick", all(pour, pour))
	brewed.Connect("each", each(steep, steep))
	connectAll("quick", pour, pour)
	connectAll("slow", pour, steep) // want `may block the sender.*time\.Sleep`
}
