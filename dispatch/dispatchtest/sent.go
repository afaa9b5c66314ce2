package dispatchtest

// Sent is an event of a keyed signal and its sender.
type Sent[K comparable, T any] struct {
	Sender K
	Event  T
}
