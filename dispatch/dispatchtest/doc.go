// Package dispatchtest helps to test programs that use signals of package
// dispatch: [Record] what is sent, [Mute] receivers that would disturb, and
// [Isolate] a signal from the receivers that the program has connected.
//
// Everything is undone when the test ends, by t.Cleanup. Several uses of one
// signal nest in any order, in one test, its subtests and parallel tests: a
// muted receiver is heard again when the last test that muted it has ended, and
// the receivers come back in their order.
//
// Events sent by parallel tests on a shared signal reach the recordings and
// receivers of all of them. Tests that isolate the signal wait for each other.
package dispatchtest
