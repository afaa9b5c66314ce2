package dispatchtest

import (
	"context"
	"math"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/signalvet/signalvet/dispatch"
	"github.com/signalvet/signalvet/dispatch/internal/testhook"
)

// recordings number the uids, so that recordings never meet.
var recordings atomic.Int64

// Record records the events of a signal until the test ends. It hears them
// before the other receivers do, also when the signal is frozen or muted.
func Record[T any](t testing.TB, signal *dispatch.Signal[T]) *Recording[T] {
	t.Helper()
	mustExist(t, "Record", signal)
	recording := &Recording[T]{t: t}
	conn := signal.Connect(recorderUID(), func(_ context.Context, event T) error {
		recording.add(event)
		return nil
	}, recorder(), dispatch.Priority(math.MinInt))
	t.Cleanup(func() { conn.Disconnect() })
	return recording
}

// RecordKeyed is [Record] for the events of all senders of a keyed signal.
func RecordKeyed[K comparable, T any](t testing.TB, signal *dispatch.Keyed[K, T]) *KeyedRecording[K, T] {
	t.Helper()
	mustExist(t, "RecordKeyed", signal)
	recording := &KeyedRecording[K, T]{sent: Recording[Sent[K, T]]{t: t}}
	conn := signal.Connect(recorderUID(), func(_ context.Context, sender K, event T) error {
		recording.sent.add(Sent[K, T]{sender, event})
		return nil
	}, recorder(), dispatch.Priority(math.MinInt))
	t.Cleanup(func() { conn.Disconnect() })
	return recording
}

func recorderUID() string {
	return "dispatchtest.Record#" + strconv.FormatInt(recordings.Add(1), 10)
}

func recorder() dispatch.Option {
	return testhook.Installed.Recorder().(dispatch.Option)
}
