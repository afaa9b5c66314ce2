package sendcycle

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/passes/internal/program"
	"github.com/signalvet/signalvet/passes/operations"
)

// imports takes over the edges of the imports, and the cycles that they have reported.
func (c *check) imports() {
	seen := make(map[string]bool)
	for _, imp := range c.pass.Pkg.Imports() {
		var fact Edges
		if !c.pass.ImportPackageFact(imp, &fact) {
			continue // it wires nothing
		}
		for i := range fact.List {
			if k := fact.List[i].key(); !seen[k] {
				seen[k] = true
				c.edges = append(c.edges, &fact.List[i])
			}
		}
		c.answers = append(c.answers, fact.Answers...)
		for _, told := range fact.Told {
			c.told[told] = true
		}
	}
}

// key names an edge.
func (e *Edge) key() string {
	return strings.Join([]string{e.Pkg, e.Where, e.From.lasting(), e.To.lasting(), e.To.Method, e.Receiver}, "\x02")
}

// export publishes the edges, without those of local signals.
func (c *check) export(own int) {
	var fact Edges
	for i, e := range c.edges {
		out := *e
		if i < own {
			if e.exact || !out.From.outlive() || !out.To.outlive() {
				continue // nobody else can meet it
			}
		}
		fact.List = append(fact.List, out)
	}
	slices.SortFunc(fact.List, func(a, b Edge) int { return strings.Compare(a.key(), b.key()) })
	fact.Told = slices.Sorted(maps.Keys(c.told))
	fact.Answers = c.answers
	if len(fact.List) > 0 || len(fact.Answers) > 0 {
		c.pass.ExportPackageFact(&fact)
	}
}

// lasting names the signal as other packages see it, if they see it at all.
func (n Node) lasting() string {
	if outer := n; outer.outlive() {
		return outer.Signal.String()
	}
	return n.Signal.String()
}

// outlive keeps of a node what means something in another package.
func (n *Node) outlive() bool {
	if n.Signal.Kind != operations.Global {
		n.Signal = operations.Ref{Path: n.Signal.Path, Coarse: n.Signal.Coarse}
	}
	return n.Signal.Kind == operations.Global || n.Signal.Coarse != "" || n.Method != ""
}

// search reports each cycle once: those with an edge of this package, and in a command those that no package before has
// seen.
func (c *check) search(own int) {
	for i, e := range c.edges {
		if i >= own && c.pass.Pkg.Name() != "main" {
			break // the others have been seen by the packages that they are in
		}
		if cycle := c.shortest(e); cycle != nil {
			c.tell(cycle)
		}
	}
}

// shortest is the shortest way from an edge back to itself.
func (c *check) shortest(start *Edge) []*Edge {
	before := map[*Edge]*Edge{}
	queue := []*Edge{start}
	for len(queue) > 0 {
		e := queue[0]
		queue = queue[1:]
		if leads(e, start) {
			return path(before, start, e)
		}
		for _, next := range c.edges {
			if _, seen := before[next]; !seen && next != start && leads(e, next) {
				before[next] = e
				queue = append(queue, next)
			}
		}
	}
	return nil
}

// path is the way from start to end.
func path(before map[*Edge]*Edge, start, end *Edge) []*Edge {
	var out []*Edge
	for e := end; e != start; e = before[e] {
		out = append(out, e)
	}
	out = append(out, start)
	slices.Reverse(out)
	return out
}

// leads reports whether what a sends calls the receiver of b.
func leads(a, b *Edge) bool {
	if !hears(b.From.Sender, a.To.Sender) {
		return false // connected for another sender, or topic
	}
	x, y := a.To.Signal, b.From.Signal
	if a.exact || b.exact {
		return a.root != nil && a.root == b.root && x.Same(y)
	}
	if a.Pkg == b.Pkg && topical(&a.To, &b.From) && (given(x) || given(y)) {
		return true // a bus that is given counts by its type
	}
	if x.Kind == operations.Global && y.Kind == operations.Global {
		return x.Base == y.Base && x.Path == y.Path
	}
	if x.Known() && y.Known() && a.root != nil && a.root == b.root {
		return x.Same(y) || a == b && a.objectsOfOne && x.Coarse != "" && x.Coarse == y.Coarse
	}
	return x.Coarse != "" && x.Coarse == y.Coarse
}

// topical reports whether a send and a connection speak of one topic of one dispatcher.
func topical(sent, connected *Node) bool {
	return sent.Topical && connected.Topical && sent.Library == connected.Library && sent.Sender == connected.Sender
}

// given reports whether a dispatcher is a parameter, or a field, which may hold what a parameter has brought.
func given(r operations.Ref) bool {
	return r.Kind == operations.Param || r.Kind == operations.Unknown || r.Kind == operations.Local && r.Path != ""
}

// hears reports whether a connection for one sender is called by a send from another.
func hears(connected, sent operations.Text) bool {
	return connected == "" || connected == sent && connected.Determined()
}

// tell reports a cycle at the receiver that stands first.
func (c *check) tell(cycle []*Edge) {
	keys := make([]string, len(cycle))
	for i, e := range cycle {
		keys[i] = e.key()
	}
	slices.Sort(keys)
	if k := strings.Join(keys, "\x03"); c.told[k] {
		return // from another of its edges, or in an import
	} else {
		c.told[k] = true
	}
	first := c.first(cycle)
	if first < 0 {
		c.tellImport(cycle)
		return
	}
	e := cycle[first]
	d := analysis.Diagnostic{Pos: e.pos, End: e.end, Message: message(cycle, first)}
	for i := 1; i < len(cycle); i++ {
		if next := cycle[(first+i)%len(cycle)]; next.pos.IsValid() {
			d.Related = append(d.Related, analysis.RelatedInformation{Pos: next.pos, Message: next.To.Name + " is sent here, by a receiver of " + next.From.Name})
		}
	}
	c.found.Add(d)
}

// first is the edge of this package that stands first, by file name and line; -1 when none is of this package.
func (c *check) first(cycle []*Edge) int {
	first := -1
	for i, e := range cycle {
		if !e.pos.IsValid() {
			continue // another package's
		}
		if first < 0 || c.before(e, cycle[first]) {
			first = i
		}
	}
	return first
}

func (c *check) before(a, b *Edge) bool {
	x, y := c.pass.Fset.Position(a.recvPos), c.pass.Fset.Position(b.recvPos)
	if x.Filename != y.Filename {
		return x.Filename < y.Filename
	}
	return x.Offset < y.Offset
}

// tellImport reports a cycle of imported packages, at the import that brings in one of them.
func (c *check) tellImport(cycle []*Edge) {
	spec := program.Import(c.pass, c.ops, cycle[0].Pkg)
	if spec == nil {
		return // a driver without the import
	}
	c.found.Add(analysis.Diagnostic{
		Pos: spec.Pos(), End: spec.End(), Message: message(cycle, 0) + ", connected at " + cycle[0].Where,
	})
}

// message names the signal that the edge sends, and the receivers on the way back to it.
func message(cycle []*Edge, first int) string {
	name := cycle[first].To.Name
	var way []string
	for i := range cycle {
		way = append(way, cycle[(first+1+i)%len(cycle)].Receiver)
	}
	told := operations.Template{Library: cycle[(first+1)%len(cycle)].From.Library}
	return told.Said(fmt.Sprintf("sending %s leads back to %s (%s)", name, name, strings.Join(way, operations.Arrow)))
}
