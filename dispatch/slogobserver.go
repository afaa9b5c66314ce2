package dispatch

import (
	"context"
	"log/slog"
	"time"
)

// SlogObserver is an [Observer] that writes to a logger: sends and successful
// receivers at the level Debug, failed receivers at the level Error.
type SlogObserver struct {
	logger *slog.Logger
}

// NewSlogObserver returns an observer that writes to logger, or to
// [slog.Default] at the time of each record if logger is nil.
func NewSlogObserver(logger *slog.Logger) *SlogObserver {
	return &SlogObserver{logger: logger}
}

func (o *SlogObserver) target() *slog.Logger {
	if o.logger == nil {
		return slog.Default()
	}
	return o.logger
}

// SendStart logs the number of receivers and returns ctx.
func (o *SlogObserver) SendStart(ctx context.Context, d Delivery) context.Context {
	o.target().LogAttrs(ctx, slog.LevelDebug, "send",
		slog.String("signal", d.Signal), slog.String("mode", d.Mode), slog.Int("receivers", d.Receivers))
	return ctx
}

// ReceiverEnd logs the duration and, if there is one, the error, with the
// stack of a panic.
func (o *SlogObserver) ReceiverEnd(ctx context.Context, c *Connection, took time.Duration, err error) {
	attrs := []slog.Attr{
		slog.String("signal", c.Signal()), slog.String("uid", c.UID()),
		slog.String("receiver", c.Receiver()), slog.Duration("took", took),
	}
	if err == nil {
		o.target().LogAttrs(ctx, slog.LevelDebug, "received", attrs...)
		return
	}
	attrs = append(attrs, slog.Any("error", err))
	if p, ok := err.(*PanicError); ok {
		attrs = append(attrs, slog.String("stack", string(p.Stack)))
	}
	o.target().LogAttrs(ctx, slog.LevelError, "receiver failed", attrs...)
}

// SendEnd logs the duration of the whole send.
func (o *SlogObserver) SendEnd(ctx context.Context, d Delivery, took time.Duration, err error) {
	o.target().LogAttrs(ctx, slog.LevelDebug, "sent",
		slog.String("signal", d.Signal), slog.String("mode", d.Mode),
		slog.Duration("took", took), slog.Bool("failed", err != nil))
}
