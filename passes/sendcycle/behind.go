package sendcycle

import (
	"cmp"
	"slices"

	"github.com/signalvet/signalvet/passes/interfaces"
	"github.com/signalvet/signalvet/passes/operations"
)

// An Answer is what a type that the program puts behind an interface sends, as one method of the interface sees it.
type Answer struct {
	Method, Type string
	Sends        []Send
}

func (a Answer) compare(b Answer) int {
	return cmp.Or(cmp.Compare(a.Method, b.Method), cmp.Compare(a.Type, b.Type))
}

// answer adds what the package's own conversions put behind interfaces.
func (c *check) answer() {
	for _, conversion := range c.behind.Conversions {
		if list := c.lasting(conversion); len(list) > 0 {
			c.answers = append(c.answers, Answer{conversion.Method, conversion.Type, list})
		}
	}
	slices.SortStableFunc(c.answers, Answer.compare)
	c.answers = slices.CompactFunc(c.answers, func(a, b Answer) bool { return a.compare(b) == 0 })
}

// lasting is what a type's method sends that means something to the whole program; nothing when it takes receivers away.
func (c *check) lasting(conversion interfaces.Conversion) []Send {
	fact := c.fact(conversion.Func)
	if fact == nil {
		return nil // nothing
	}
	if sum := c.ops.Summary(conversion.Func); sum != nil && c.disconnects(sum.Ops) {
		return nil
	}
	var out []Send
	for _, s := range fact.List {
		to := Node{Signal: s.Signal, Sender: s.Sender, Name: s.Name}
		if s.Method == "" && to.outlive() {
			s.Signal = to.Signal
			out = append(out, s)
		}
	}
	return out
}

// resolve adds, in a command, the edges through interfaces: to what every type behind them sends.
func (c *check) resolve() {
	for _, e := range slices.Clone(c.edges) {
		if e.To.Method == "" {
			continue // known already
		}
		types, known := c.behind.Types(e.To.Method)
		if !known || len(types) == 0 {
			continue // nothing, or anything, is behind it
		}
		for _, s := range c.common(e.To.Method, types) {
			resolved := *e
			resolved.To = Node{Signal: s.Signal, Sender: s.Sender, Name: s.Name, Library: s.Library, Topical: s.Topical}
			resolved.Receiver += " of " + interfaces.Short(types[0])
			if s.Chain != "" {
				resolved.Receiver += operations.Arrow + s.Chain
			}
			c.edges = append(c.edges, &resolved)
		}
	}
}

// common are the sends of the first type that all others make too.
func (c *check) common(method string, types []string) []Send {
	return slices.DeleteFunc(slices.Clone(c.answered(method, types[0])), func(s Send) bool {
		return slices.ContainsFunc(types[1:], func(t string) bool {
			return !slices.ContainsFunc(c.answered(method, t), func(other Send) bool { return other.key() == s.key() })
		})
	})
}

func (c *check) answered(method, typ string) []Send {
	i, found := slices.BinarySearchFunc(c.answers, Answer{Method: method, Type: typ}, Answer.compare)
	if !found {
		return nil // it sends nothing
	}
	return c.answers[i].Sends
}
