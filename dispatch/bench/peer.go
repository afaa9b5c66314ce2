package main

// peer is one way to tell several receivers of an event.
type peer struct {
	name string
	// prepare connects that many receivers and returns a function that sends n
	// events and returns when every receiver has had them all, and one that
	// tells how often receivers were called.
	prepare func(receivers int) (send func(n int), called func() int)
	// concurrent peers hand events to other goroutines: their time is that of
	// a long row of events, not of one.
	concurrent bool
	idle       bool // measured without receivers too
}

// baseline is the peer whose time is 1.
const baseline = "direct loop"

// peers lists ours first; the measurement shuffles them.
var peers = []peer{
	{name: baseline, prepare: directLoop},
	{name: "dispatch Send", prepare: dispatchSend, idle: true},
	{name: "dispatch SendRobust", prepare: dispatchRobust},
	{name: "dispatch Send, one sender of 100", prepare: dispatchSender},
	{name: "dispatch SendAsync", prepare: dispatchAsync, concurrent: true},
	{name: "direct loop, parallel", prepare: parallelLoop},
	{name: "dispatch Send, parallel", prepare: parallelSend},
	{name: "mutex and copy", prepare: mutexAndCopy},
	{name: "goroutine per receiver", prepare: goroutines, concurrent: true},
	{name: "pocketbase hook", prepare: pocketbase},
	{name: "asaskevich/EventBus", prepare: eventBus},
	{name: "gookit/event", prepare: gookit},
	{name: "maniartech/signals sync", prepare: maniartech},
	{name: "kelindar/event", prepare: kelindar, concurrent: true},
	{name: "cskr/pubsub", prepare: pubSub, concurrent: true},
}
