package twice

import (
	"context"

	"github.com/signalvet/signalvet/dispatch"
)

// Wrong: the same uid.
func direct() {
	placed.Connect("audit", audit)
	placed.Connect("audit", count) // want `^receiver count is connected to placed twice \(uid "audit" is taken; Connect panics\)$`
}

// Wrong: the uids are equal constants.
func constants() {
	const uid = "audit-log"
	placed.Connect(uid, audit)
	placed.Connect("audit-"+"log", audit) // want `receiver audit is connected to placed twice`
}

// Wrong: a function that connects is called twice.
func helper() {
	register()
	register() // want `receiver audit is connected to shipped twice \(uid "audit" is taken; Connect panics\)`
}

// Wrong: with the same argument.
func helperWithUID() {
	registerUnder("mail")
	registerUnder("post")
	registerUnder("mail") // want `receiver audit is connected to shipped twice \(uid "mail" is taken; Connect panics\)`
}

// Wrong: with the same signal.
func helperWithSignal() {
	listen(&settled)
	listen(placed)
	listen(&settled) // want `receiver count is connected to settled twice`
}

// Wrong: one of the two stands in a branch, the other one always runs.
func branch(verbose bool) {
	if verbose {
		placed.Connect("verbose", count)
	}
	placed.Connect("verbose", audit) // want `receiver audit is connected to placed twice`
}

// Wrong: the second stands in a branch.
func secondInBranch(verbose bool) {
	placed.Connect("verbose", count)
	if verbose {
		placed.Connect("verbose", audit) // want `receiver audit is connected to placed twice`
	}
}

// Wrong: the same sender.
func senders() {
	priced.From("oslo").Connect("price", price)
	priced.From("oslo").Connect("price", price) // want `receiver price is connected to priced twice`
}

// Wrong: a local signal.
func local() {
	var moved dispatch.Signal[int]
	moved.Connect("count", count)
	moved.Connect("count", count) // want `receiver count is connected to moved twice`
}

// Service connects to its own signal.
type Service struct{ changed dispatch.Signal[int] }

func (s *Service) onChanged(context.Context, int) error { return nil }

func (s *Service) start() { s.changed.Connect("self", s.onChanged) }

// Wrong: started twice.
func restart() {
	s := new(Service)
	s.start()
	s.start() // want `receiver onChanged is connected to changed twice`
}

// Wrong: the error of the second connect is dropped.
func droppedError() {
	placed.TryConnect("try", audit)
	placed.TryConnect("try", audit) // want `receiver audit is connected to placed twice \(uid "try" is taken; the second connect fails\)`
}

// Wrong: the uid is the same, whatever it is.
func parameter(uid string) {
	placed.Connect(uid, audit)
	placed.Connect(uid, count) // want `receiver count is connected to placed twice`
}

// Wrong: in the literals that are called here.
func literals() {
	func() { placed.Connect("literal", audit) }()
	func() { placed.Connect("literal", audit) }() // want `receiver audit is connected to placed twice`
}

// Wrong: two functions that connect under one uid are both called.
func two() {
	registerMail()
	registerPost()
}

func registerMail() { settled.Connect("mail", audit) }
func registerPost() { settled.Connect("mail", count) } // want `receiver count is connected to settled twice`
