package catalogue

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// graphSignal is a signal as the graphs show it: packages that send, the signal, receivers.
type graphSignal struct {
	Slug      string          `json:"slug"`
	Title     string          `json:"title"`
	Findings  int             `json:"findings"`
	Packages  []string        `json:"packages"` // that have to do with it
	Commands  []string        `json:"commands"`
	Senders   []string        `json:"senders"` // packages
	Receivers []graphReceiver `json:"receivers"`
}

// graphReceiver is a function that receives, once for all its connections to one signal.
type graphReceiver struct {
	Name    string `json:"name"`
	At      string `json:"at"` // tells receivers of one name apart
	Finding bool   `json:"finding"`
	Waits   bool   `json:"waits"`
}

func (e *entry) graph() graphSignal {
	g := graphOf(e.Catalogue, e.Signal)
	g.Slug = e.Slug
	return g
}

func graphOf(c *Catalogue, s *Signal) graphSignal {
	g := graphSignal{Title: s.Title(), Findings: len(s.Findings), Commands: s.Commands, Receivers: []graphReceiver{}}
	senders, packages := make(map[string]bool), map[string]bool{relative(c, s.Package): true}
	for i := range s.Sends {
		senders[relative(c, s.Sends[i].Package)] = true
		packages[relative(c, s.Sends[i].Package)] = true
	}
	for i := range s.Receivers {
		r := &s.Receivers[i]
		packages[relative(c, r.Package)], packages[relative(c, r.ReceiverPackage)] = true, true
		g.add(c, r)
	}
	g.Senders, g.Packages = append([]string{}, slices.Sorted(maps.Keys(senders))...), slices.Sorted(maps.Keys(packages))
	return g
}

func (g *graphSignal) add(c *Catalogue, r *Receiver) {
	at := r.Place
	if r.At != nil {
		at = *r.At
	}
	pkg := relative(c, r.ReceiverPackage)
	node := graphReceiver{
		Name: pkg[strings.LastIndexByte(pkg, '/')+1:] + "." + r.Name, At: fmt.Sprintf("%s:%d:%d", at.File, at.Line, at.Column),
		Finding: len(r.Findings) > 0, Waits: len(r.Blocks) > 0,
	}
	if i := slices.IndexFunc(g.Receivers, func(old graphReceiver) bool { return old.At == node.At && old.Name == node.Name }); i >= 0 {
		g.Receivers[i].Finding = g.Receivers[i].Finding || node.Finding
		return
	}
	g.Receivers = append(g.Receivers, node)
}

// relative is the path of a package without that of the module; the module's own package keeps its name.
func relative(c *Catalogue, pkg string) string {
	if rest, ok := strings.CutPrefix(pkg, c.Module+"/"); ok {
		return rest
	}
	if pkg == c.Module {
		return pkg[strings.LastIndexByte(pkg, '/')+1:]
	}
	return pkg
}

// drawing is a graph as text languages know it: nodes of three kinds, and edges between them, in a fixed order.
type drawing struct {
	nodes []node
	ids   map[string]string // by kind and label
	edges [][2]string
}

// node is one node of a drawing.
type node struct {
	id, kind, label string
	finding         bool
}

func drawingOf(c *Catalogue) *drawing {
	d := &drawing{ids: make(map[string]string)}
	for _, s := range c.Signals {
		g := graphOf(c, s)
		signal := d.node("signal", s.ID, g.Title, g.Findings > 0)
		for _, sender := range g.Senders {
			d.edge(d.node("package", sender, sender, false), signal)
		}
		for _, r := range g.Receivers {
			d.edge(signal, d.node("receiver", r.At+" "+r.Name, r.Name, r.Finding))
		}
	}
	return d
}

// node is the name of a node, which is drawn once.
func (d *drawing) node(kind, key, label string, finding bool) string {
	if id, known := d.ids[kind+" "+key]; known {
		return id
	}
	id := fmt.Sprintf("n%d", len(d.nodes)+1)
	d.ids[kind+" "+key] = id
	d.nodes = append(d.nodes, node{id, kind, label, finding})
	return id
}

func (d *drawing) edge(from, to string) {
	if edge := [2]string{from, to}; !slices.Contains(d.edges, edge) {
		d.edges = append(d.edges, edge)
	}
}

// writeDOT writes the graph in the language of Graphviz.
func writeDOT(out io.Writer, c *Catalogue, _ links) error {
	w := bufio.NewWriter(out)
	shapes := map[string]string{"package": "folder", "signal": "ellipse", "receiver": "box"}
	d := drawingOf(c)
	fmt.Fprintf(w, "// Written by signalvet catalogue.\ndigraph signals {\n\trankdir=LR;\n\tlabel=%q;\n", "Signals of "+c.Module)
	for _, n := range d.nodes {
		color := ""
		if n.finding {
			color = ", color=red, penwidth=2"
		}
		fmt.Fprintf(w, "\t%s [label=%s, shape=%s%s];\n", n.id, dotText(n.label), shapes[n.kind], color)
	}
	for _, edge := range d.edges {
		fmt.Fprintf(w, "\t%s -> %s;\n", edge[0], edge[1])
	}
	fmt.Fprintln(w, "}")
	return w.Flush()
}

// dotText is a text as Graphviz reads it.
func dotText(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// writeMermaid writes the graph in the language that Markdown viewers draw.
func writeMermaid(out io.Writer, c *Catalogue, _ links) error {
	w := bufio.NewWriter(out)
	brackets := map[string][2]string{"package": {"[[", "]]"}, "signal": {"([", "])"}, "receiver": {"[", "]"}}
	d := drawingOf(c)
	fmt.Fprintf(w, "%%%% Written by signalvet catalogue.\nflowchart LR\n")
	for _, n := range d.nodes {
		mark := ""
		if n.finding {
			mark = ":::finding"
		}
		fmt.Fprintf(w, "\t%s%s%s%s%s\n", n.id, brackets[n.kind][0], mermaidText(n.label), brackets[n.kind][1], mark)
	}
	for _, edge := range d.edges {
		fmt.Fprintf(w, "\t%s --> %s\n", edge[0], edge[1])
	}
	fmt.Fprintf(w, "\tclassDef finding stroke:#b3261e,stroke-width:3px\n")
	return w.Flush()
}

// mermaidText is a text as Mermaid reads it: entities stand for what would end it.
func mermaidText(text string) string {
	return `"` + strings.NewReplacer("&", "#amp;", `"`, "#quot;", "<", "#lt;", ">", "#gt;").Replace(text) + `"`
}
