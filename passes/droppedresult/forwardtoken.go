package droppedresult

import (
	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// token tells which connection can be taken away by nothing but what a call returns, nil when there is none.
func (c *check) token(call *operations.Call) *Forwards {
	if call.Callee == nil || call.Mode != operations.Plain {
		return nil // not known, or its result is lost
	}
	if op := c.operation(call); op != nil {
		if op.Role != vocabulary.Connect || c.fails(call.Callee) || !c.onlyToken(call, op) {
			return nil // it has no token, or another way to disconnect
		}
		return &Forwards{Call: called(call, op), Token: receiver(op) + " to " + op.Display()}
	}
	if f := c.fact(call.Callee); f != nil && f.Token != "" {
		return f
	}
	return nil
}

// connected is what a call of a function that forwards a connection connects, as its caller writes it.
func (c *check) connected(call *operations.Call, f *Forwards) string {
	for _, op := range call.Ops {
		if op.Role == vocabulary.Connect {
			return receiver(op) + " to " + op.Display()
		}
	}
	return f.Token
}
