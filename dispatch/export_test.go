package dispatch

// IndexedSenders tells how many senders a keyed signal keeps a list for.
func IndexedSenders[K comparable, T any](s *Keyed[K, T]) int {
	return len(s.current.Load().bySender) + len(s.core.top().bySender)
}
