package dispatchtest

// KeyedRecording holds the events that a keyed signal has sent, with their
// senders, in the order of the sends. Its methods may be called while events
// arrive.
type KeyedRecording[K comparable, T any] struct {
	sent Recording[Sent[K, T]]
}

// Events returns the events so far. The slice is the caller's.
func (r *KeyedRecording[K, T]) Events() []Sent[K, T] { return r.sent.Events() }

// From returns the events of one sender so far. The slice is the caller's.
func (r *KeyedRecording[K, T]) From(sender K) []T {
	var events []T
	for _, sent := range r.Events() {
		if sent.Sender == sender {
			events = append(events, sent.Event)
		}
	}
	return events
}

// Len returns the number of events so far.
func (r *KeyedRecording[K, T]) Len() int { return r.sent.Len() }

// Only returns the single event so far; another number ends the test.
func (r *KeyedRecording[K, T]) Only() Sent[K, T] {
	r.sent.t.Helper()
	return r.sent.Only()
}

// Reset forgets the events so far.
func (r *KeyedRecording[K, T]) Reset() { r.sent.Reset() }
