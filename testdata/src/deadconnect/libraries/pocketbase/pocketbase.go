package pocketbase

import "github.com/pocketbase/pocketbase/tools/hook"

type paid struct{ hook.Event }

type ledger struct{ paid hook.Hook[*paid] }

// The id that BindFunc makes up takes the handler away.
func (l *ledger) peek() {
	id := l.paid.BindFunc(func(e *paid) error { return e.Next() }) // want `^receiver function literal is disconnected before paid is sent \(it is never called\)$`
	l.paid.Unbind(id)
}

func (l *ledger) pay() error {
	id := l.paid.BindFunc(func(e *paid) error { return e.Next() })
	defer l.paid.Unbind(id)
	return l.paid.Trigger(&paid{})
}
