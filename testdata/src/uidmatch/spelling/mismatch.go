package spelling

import (
	"fmt"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: two constants, and they differ.
func twoConstants() {
	s := new(dispatch.Signal[Job])
	s.Connect(buildUID, run)
	s.Disconnect(deployUID) // want `no connection of s has uid "farm.deploy"`
}

// Wrong: the constant has a prefix that the literal forgets.
func forgottenPrefix() {
	s := new(dispatch.Signal[Job])
	s.Connect(buildUID, run)
	s.Disconnect("build") // want `no connection of s has uid "build"`
}

// Wrong: concatenated constants are folded, and this differs by its separator.
func concatenated() {
	s := new(dispatch.Signal[Job])
	s.Connect(prefix+"lint", run)
	s.Disconnect("farm" + "-" + "lint") // want `no connection of s has uid "farm-lint"; did you mean "farm.lint"\?`
}

// Wrong: a local constant.
func localConstant() {
	const uid = "coverage"
	s := new(dispatch.Signal[Job])
	s.Connect(uid, run)
	s.Disconnect("coverages") // want `no connection of s has uid "coverages"; did you mean "coverage"\?`
}

// Wrong: the local variable is assigned once.
func localVariable() {
	uid := "benchmark"
	s := new(dispatch.Signal[Job])
	s.Connect(uid, run)
	s.Disconnect("bench-mark-2024") // want `no connection of s has uid "bench-mark-2024"`
}

// Wrong: the variable of the disconnect is assigned once.
func variableOfDisconnect() {
	var wrong = "integrations"
	s := new(dispatch.Signal[Job])
	s.Connect("integration", run)
	s.Disconnect(wrong) // want `no connection of s has uid "integrations"; did you mean "integration"\?`
}

// Wrong: the package's variable is assigned once.
func packageVariable() {
	s := new(dispatch.Signal[Job])
	s.Connect(notifyUID, run)
	s.Disconnect("notify_slack") // want `no connection of s has uid "notify_slack"; did you mean "notify-slack"\?`
}

// Wrong: converted constants are constants.
func convertedConstant() {
	s := new(dispatch.Signal[Job])
	s.Connect(string(artifacts), run)
	s.Disconnect("artefacts") // want `no connection of s has uid "artefacts"; did you mean "artifacts"\?`
}

// Wrong: the wrapper's parameter is the uid.
func wrapperParameter() {
	s := new(dispatch.Signal[Job])
	on(s, "quarantine", run)
	off(s, "quarentine") // want `no connection of s has uid "quarentine"; did you mean "quarantine"\?`
}

func on[T any](s *dispatch.Signal[T], uid string, r dispatch.Receiver[T]) { s.Connect(uid, r) }

func off[T any](s *dispatch.Signal[T], uid string) { off2(s, uid) }

func off2[T any](s *dispatch.Signal[T], uid string) { s.Disconnect(uid) }

// Wrong: the wrapper in a closure.
func wrapperClosure() {
	s := new(dispatch.Signal[Job])
	add := func(uid string) { s.Connect(uid, run) }
	add("provision")
	s.Disconnect("provisions") // want `no connection of s has uid "provisions"; did you mean "provision"\?`
}

// Wrong: a method value of Disconnect.
func methodValue() {
	s := new(dispatch.Signal[Job])
	drop := s.Disconnect
	s.Connect("compaction", run)
	drop("compactor-pool") // want `no connection of s has uid "compactor-pool"`
}

// Wrong: the formats differ in a separator, so the uids differ whatever the id is. (The design speaks of equal
// formats only; the natural reading is that unequal formats with equal operands do not match.)
func formatsDiffer(id int) {
	s := new(dispatch.Signal[Job])
	s.Connect(fmt.Sprintf("worker-%d", id), run)
	s.Disconnect(fmt.Sprintf("worker_%d", id)) // want `no connection of s has uid`
}

// Wrong: raw and interpreted strings are the same thing, and this one has a blank too much.
func rawString() {
	s := new(dispatch.Signal[Job])
	s.Connect(`scheduler`, run)
	s.Disconnect("scheduler ") // want `no connection of s has uid "scheduler "; did you mean "scheduler"\?`
}

// Wrong: the signal is made by a helper, but it is still a local one.
func madeByHelper() {
	s := newSignal()
	s.Connect("cachewarmer", run)
	s.Disconnect("cache-worm-er") // want `no connection of s has uid "cache-worm-er"`
}
