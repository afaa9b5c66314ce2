// Package lockedsend defines an analyzer that finds signals which are sent while a lock is held that receivers need.
//
// # Analyzer lockedsend
//
// lockedsend: find signals that are sent while a lock is held
//
// A dispatcher calls its receivers in the goroutine of the sender. A receiver that takes a lock which the sender holds
// waits for ever, and so does everybody else who wants that lock.
//
//	// WRONG: audit calls shop.Total, which locks mu again
//	shop.mu.Lock()
//	defer shop.mu.Unlock()
//	shop.orders = append(shop.orders, o)
//	shop.Placed.Send(ctx, o)
//
//	// RIGHT: what the lock protects is done before the signal is sent
//	shop.mu.Lock()
//	shop.orders = append(shop.orders, o)
//	shop.mu.Unlock()
//	shop.Placed.Send(ctx, o)
//
// A lock is a sync.Mutex, RWMutex or Locker: a variable, a field, or embedded; taken and released by hand, by defer, or
// by helper functions, in the function that sends or in one that calls it. Read locks count, since a waiting writer
// makes a second read lock wait; TryLock does not. A send is reported
//
//   - when a receiver that is known takes the same lock, to any depth and across packages;
//   - when a receiver that is known may block (see blockingreceiver) while the lock is held;
//   - when the lock is a field of the object that sends, or whose signal it is, and not every receiver is known: one
//     that calls back deadlocks. The message says "may". It counts, too, when the object sends through another one that it
//     was given (but not a home-made dispatcher deep inside another package), and when its own code feeds channels, or queues, that make it wait while they are full.
//
// A library that holds its own lock while it calls receivers is entered by no receiver: a connect, disconnect or send in one, or in
// what it calls, is reported where it stands.
//
// The code of the program's own dispatchers is looked at too: receivers that are called, or channels that are fed, under
// the mutex that the dispatcher's connect or disconnect takes.
//
// # Limits
//
// Receivers that are connected for background delivery do not count, nor does a channel whose receiver tells by another
// channel that it is gone. Two locks are one when they are the same variable,
// or the same field of one type where nothing tells the objects apart; elements of maps and slices are never the same.
// Functions in fields and interfaces with several implementations are not followed.
package lockedsend
