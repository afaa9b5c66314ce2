package main

import "github.com/cskr/pubsub"

var bus = pubsub.New(8)

func main() {
	jobs := bus.Sub("jobs", "results") // want `^"results" has no other end; did you mean "result"\?$`
	bus.AddSub(jobs, "errors")
	bus.Pub(1, "jobs")
	bus.TryPub(2, "errors")
	bus.Pub(3, "result") // want `^"result" has no other end; did you mean "results"\?$`
	bus.Unsub(jobs, "jobs")
	<-jobs
}
