package sendcycle

import (
	"strings"

	"github.com/signalvet/signalvet/passes/operations"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// resent adds what a call makes its library send, as saving a record does.
func (c *check) resent(o *operations.Outline, call *operations.Call, st *certain) {
	r := c.ops.Resend(call.Callee)
	if len(r.Topics) == 0 {
		return // nothing
	}
	s := Send{Name: call.Callee.Name(), Topics: strings.Join(r.Topics, " "), pos: call.Expr.Pos(), end: call.Expr.End()}
	s.Signal = operations.Ref{Kind: operations.Global, Base: call.Callee.Pkg().Path()} // about any object
	if r.Object.Kind == vocabulary.Arg {
		if r.Object.Index >= len(call.Expr.Args) {
			return // the results of another call
		}
		s.Signal = c.ops.Value(o, call.Expr.Args[r.Object.Index]).Ref
	}
	if s.Signal.Known() {
		st.add(s)
	}
}

// topicOf is the topic of the library's own that op connects to, "" when it connects to something else.
func topicOf(op *operations.Op) string {
	begin := strings.LastIndexByte(op.Signal.Path, '[')
	topic, ok := strings.CutSuffix(op.Signal.Path[begin+1:], "]")
	if begin < 0 || !ok {
		return ""
	}
	return topic
}

// again reports whether what a receiver of topic makes its library send is the event that it receives: about the object that the
// event, its first parameter, brings, or about any.
func again(topic string, s *Send, first int) bool {
	about := s.Signal.Kind == operations.Global
	if s.Signal.Kind == operations.Param && s.Signal.Index == first {
		fields := strings.Count(s.Signal.Path, ".")
		about = fields == 1 || fields == 2 // perhaps of an embedded struct
	}
	return about && topic != "" && vocabulary.Resend{Topics: strings.Fields(s.Topics)}.Sends(topic)
}

// resends turns what the receiver of op makes its library send into sends of the signal that op connects to, and leaves out what
// is sent about something else. The parameters of the receiver are counted from first on.
func resends(op *operations.Op, list []Send, first int) (own, rest []Send) {
	topic := topicOf(op)
	for _, s := range list {
		switch {
		case s.Topics == "":
			rest = append(rest, s)
		case again(topic, &s, first):
			chain := strings.TrimPrefix(s.Chain+operations.Arrow+s.Name, operations.Arrow)
			own = append(own, Send{Signal: op.Signal, Sender: op.Sender, Name: topic, Chain: chain, pos: s.pos, end: s.end})
		}
	}
	return own, rest
}
