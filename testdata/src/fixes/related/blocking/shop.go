// Package blocking connects receivers that wait.
package blocking

import (
	"context"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

func fetch(url string) {
	_, _ = http.Get(url)
}

func post(ctx context.Context, url string) error {
	fetch(url)
	return nil
}

func register() {
	placed := dispatch.New[string]("placed")
	placed.Connect("post", post)
	placed.Connect("nap", func(context.Context, string) error { time.Sleep(time.Second); return nil })
}
