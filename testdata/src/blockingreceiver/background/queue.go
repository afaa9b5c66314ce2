// Package background holds slow receivers that are delivered by a queue, and those that only look so.
package background

import (
	"context"
	"net/http"
	"time"

	"github.com/signalvet/signalvet/dispatch"
)

// Upload is the payload.
type Upload struct{ Path string }

var (
	uploads = dispatch.New[Upload]("media.uploads")
	shelves = dispatch.NewKeyed[string, Upload]("media.shelves")
	queue   = dispatch.NewQueue(4, 100)
	later   = dispatch.InBackground(queue)
)

func transcode(ctx context.Context, u Upload) error {
	time.Sleep(time.Minute)
	return nil
}

func notify(ctx context.Context, shelf string, u Upload) error {
	_, err := http.Get("https://example.org/" + shelf)
	return err
}

// Right: the queue's workers wait.
func inBackground() {
	uploads.Connect("transcode", transcode, dispatch.InBackground(queue))
}

// Right: among other options.
func inBackgroundAmongOthers(ctx context.Context) {
	uploads.Connect("transcode", transcode, dispatch.Priority(3), dispatch.InBackground(queue), dispatch.Until(ctx))
}

// Right: a queue of its own.
func inOwnQueue() *dispatch.Queue {
	q := dispatch.NewQueue(1, 1)
	uploads.Connect("transcode", transcode, dispatch.InBackground(q))
	return q
}

// Right: the option is kept in a variable.
func optionInVariable() {
	opt := dispatch.InBackground(queue)
	uploads.Connect("transcode", transcode, opt)
	uploads.Connect("again", transcode, later)
}

// Right: the options are not known.
func optionsFromCaller(opts []dispatch.Option) {
	uploads.Connect("transcode", transcode, opts...)
}

// Right: a literal slice of options holds the queue.
func optionsInSlice() {
	opts := []dispatch.Option{dispatch.Once(), dispatch.InBackground(queue)}
	uploads.Connect("transcode", transcode, opts...)
}

// Right: a keyed signal's receivers can be delivered by a queue, too.
func keyedInBackground() error {
	shelves.Connect("notify", notify, dispatch.InBackground(queue))
	_, err := shelves.From("films").TryConnect("notify", notify, dispatch.InBackground(queue))
	return err
}

// Right: a literal in the background.
func literalInBackground() {
	uploads.Connect("sleep", func(ctx context.Context, u Upload) error {
		time.Sleep(time.Second)
		return nil
	}, dispatch.InBackground(queue))
}

// slowly connects in the background.
func slowly(uid string, r dispatch.Receiver[Upload]) {
	uploads.Connect(uid, r, dispatch.InBackground(queue))
}

// quickly connects as it stands.
func quickly(uid string, r dispatch.Receiver[Upload], opts ...dispatch.Option) {
	uploads.Connect(uid, r, opts...)
}

// Right: the wrapper adds the queue.
func wrapperAddsQueue() { slowly("transcode", transcode) }

// Right: the wrapper hands the option on.
func wrapperHandsQueueOn() { quickly("transcode", transcode, dispatch.InBackground(queue)) }

// Wrong: the wrapper adds nothing.
func wrapperWithoutQueue() {
	quickly("transcode", transcode) // want `receiver transcode may block the sender`
}

// Wrong: the wrapper hands other options on.
func wrapperHandsOthersOn() {
	quickly("transcode", transcode, dispatch.Once(), dispatch.Priority(1)) // want `receiver transcode may block the sender`
}

// Wrong: having a queue is not enough.
func queueButNotUsed() *dispatch.Queue {
	q := dispatch.NewQueue(2, 10)
	uploads.Connect("transcode", transcode) // want `receiver transcode may block the sender.*time\.Sleep`
	return q
}

// Wrong for the second: the first is delivered by the queue.
func onlyFirstInBackground() {
	uploads.Connect("slow", transcode, dispatch.InBackground(queue))
	uploads.Connect("slow-too", transcode, dispatch.Priority(9)) // want `receiver transcode may block the sender`
}

// Wrong: SendAsync calls in parallel, but waits for all.
func sentInParallel(ctx context.Context, u Upload) error {
	uploads.Connect("transcode", transcode) // want `receiver transcode may block the sender`
	return uploads.SendAsync(ctx, u)
}

// Wrong: the keyed views deliver at once, too.
func keyedAtOnce() {
	shelves.From("films").Connect("notify", notify, dispatch.KeepFirst()) // want `receiver notify may block the sender.*net/http\.Get`
}
