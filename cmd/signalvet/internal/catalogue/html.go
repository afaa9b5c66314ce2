package catalogue

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"
	"strings"
)

//go:embed page
var files embed.FS

var page = template.Must(template.ParseFS(files, "page/page.html"))

// writeHTML writes one page that needs nothing else: no other file and no network.
func writeHTML(out io.Writer, c *Catalogue, to links) error {
	p := &pageData{
		Catalogue: c, links: to,
		Style: template.CSS(asset("page.css")), Script: template.JS(asset("page.js")), Library: template.JS(asset("cytoscape/cytoscape.min.js")),
	}
	slugs := make(map[string]int)
	packages := make(map[string]bool)
	for _, s := range c.Signals {
		e := p.entry(s, unique(anchor(s.Title()), slugs))
		p.Entries = append(p.Entries, e)
		p.Graph = append(p.Graph, e.graph())
		for _, name := range e.graph().Packages {
			packages[name] = true
		}
	}
	p.Packages = slices.Sorted(maps.Keys(packages))
	return page.Execute(out, p)
}

// asset is the text of a file that is built in.
func asset(name string) string {
	text, err := files.ReadFile("page/" + name)
	if err != nil {
		panic(err) // the build would have failed
	}
	return string(text)
}

// unique makes a name unlike those that were made before.
func unique(name string, seen map[string]int) string {
	name = "signal-" + name
	seen[name]++
	if n := seen[name]; n > 1 {
		return unique(fmt.Sprintf("%s-%d", strings.TrimPrefix(name, "signal-"), n), seen)
	}
	return name
}

// pageData is what the page shows.
type pageData struct {
	*Catalogue
	links links

	Style    template.CSS
	Script   template.JS
	Library  template.JS
	Packages []string
	Entries  []*entry
	Graph    []graphSignal
}

// location is a place with its link, "" when there is none.
type location struct{ Text, Link string }

// At is a place as the page shows it.
func (p *pageData) At(place Place) location {
	return location{fmt.Sprintf("%s:%d", place.File, place.Line), p.links.to(p.Catalogue, place)}
}

// Role says what a function of a dispatcher does.
func (p *pageData) Role(role string) string { return roleWords[role] }

// said is a finding as the page shows it.
type said struct {
	Finding
	At location
}

// Said are findings as the page shows them.
func (p *pageData) Said(list []Finding) []said {
	var out []said
	for _, found := range list {
		out = append(out, said{found, p.At(found.Place)})
	}
	return out
}

// entry is a signal as the page shows it.
type entry struct {
	*pageData
	Signal      *Signal
	Slug, Title string
	Kind        string
	Paragraphs  []string
	General     []said
	Sends       []sendEntry
	Receivers   []receiverEntry
	Disconnects []otherEntry
	Others      []otherEntry
	Commands    string
}

type sendEntry struct {
	Send     *Send
	At       location
	Findings []said
}

type receiverEntry struct {
	Receiver *Receiver
	At       location
	Function *location // nil when the receiver stands at the connect
	Why      string
	Findings []said
}

type otherEntry struct {
	Other    *Other
	At       location
	Findings []said
}

func (p *pageData) entry(s *Signal, slug string) *entry {
	e := &entry{
		pageData: p, Signal: s, Slug: slug, Title: s.Title(), Kind: kindWords[s.Kind], General: p.Said(s.general()),
		Commands: strings.ReplaceAll(strings.TrimSpace(commandWords(p.Catalogue, s.Commands)), "`", ""),
	}
	if s.Doc != "" {
		e.Paragraphs = strings.Split(s.Doc, "\n")
	}
	for i := range s.Sends {
		e.Sends = append(e.Sends, sendEntry{&s.Sends[i], p.At(s.Sends[i].Place), p.Said(s.Sends[i].Findings)})
	}
	for _, r := range s.InOrder() {
		e.Receivers = append(e.Receivers, p.receiver(r))
	}
	e.Disconnects, e.Others = p.others(s.Disconnects), p.others(s.Others)
	return e
}

func (p *pageData) receiver(r *Receiver) receiverEntry {
	e := receiverEntry{Receiver: r, At: p.At(r.Place), Why: r.Why(), Findings: p.Said(r.Findings)}
	if r.At != nil && *r.At != r.Place {
		at := p.At(*r.At)
		e.Function = &at
	}
	return e
}

func (p *pageData) others(list []Other) []otherEntry {
	var out []otherEntry
	for i := range list {
		out = append(out, otherEntry{&list[i], p.At(list[i].Place), p.Said(list[i].Findings)})
	}
	return out
}
