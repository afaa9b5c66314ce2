package catalogue

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
)

// writeMarkdown writes a file for the repository: an index, and a part for each signal.
func writeMarkdown(out io.Writer, c *Catalogue, to links) error {
	w := &markdown{Writer: bufio.NewWriter(out), c: c, to: to}
	w.line("<!-- Written by signalvet catalogue. -->")
	w.line("# Signals of %s", c.Module)
	w.line("")
	w.line("%s.", c.Summary())
	if len(c.Signals) > 0 {
		w.index()
	}
	for _, s := range c.Signals {
		w.signal(s)
	}
	w.dispatchers()
	if len(c.Findings) > 0 {
		w.line("\n## Other findings\n")
		w.findings(c.Findings, "")
	}
	return w.Flush()
}

// Summary counts what the catalogue holds, in words.
func (c *Catalogue) Summary() string {
	sends, receivers, findings := 0, 0, len(c.Findings)
	for _, s := range c.Signals {
		sends += len(s.Sends)
		receivers += len(s.Receivers)
		findings += len(s.Findings)
	}
	return strings.Join([]string{
		count(len(c.Signals), "signal"), count(sends, "send"), count(receivers, "receiver"), count(findings, "finding"),
	}, ", ")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

type markdown struct {
	*bufio.Writer
	c  *Catalogue
	to links
}

func (w *markdown) line(format string, args ...any) { fmt.Fprintf(w, format+"\n", args...) }

func (w *markdown) index() {
	w.line("\n| signal | what it says | sends | receivers | findings |\n|---|---|--:|--:|--:|")
	for _, s := range w.c.Signals {
		w.line("| [%s](#%s) | %s | %d | %d | %d |", cell(s.Title()), anchor(s.Title()), cell(sentence(s.Doc)), len(s.Sends), len(s.Receivers), len(s.Findings))
	}
}

// Title is how the catalogue speaks of the signal.
func (s *Signal) Title() string {
	if s.Kind == Topic && typeTopic.MatchString(s.Name) {
		return short(s.Name) + " of " + s.Bus
	}
	if s.Kind == Topic {
		return fmt.Sprintf("%q of %s", s.Name, s.Bus)
	}
	return s.Name
}

// typeTopic matches a topic that is the name of a type, with the path of its package.
var typeTopic = regexp.MustCompile(`^([\w.~-]+/)+[\w.~-]+\.\w+$`)

// cell is a text for a cell of a table.
func cell(text string) string {
	return strings.NewReplacer("|", `\|`, "<", "&lt;", "\n", " ").Replace(text)
}

// sentence is the first sentence of a text.
func sentence(text string) string {
	text, _, _ = strings.Cut(text, "\n")
	if end := strings.Index(text, ". "); end >= 0 {
		return text[:end+1]
	}
	return text
}

// anchor is the name that a heading can be linked by, as GitHub makes it.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

func (w *markdown) signal(s *Signal) {
	w.line("\n## %s\n", cell(s.Title()))
	w.line("%s", w.definition(s))
	if s.Doc != "" {
		w.line("\n%s", quote(s.Doc))
	}
	w.findings(s.general(), "\n")
	if len(s.Sends) > 0 {
		w.line("\nSent by\n")
	} else {
		w.line("\nNo send is seen.")
	}
	for i := range s.Sends {
		w.send(&s.Sends[i])
	}
	w.receivers(s)
	w.others("Disconnected by", s.Disconnects)
	w.others("Also", s.Others)
}

func (w *markdown) definition(s *Signal) string {
	words := []string{kindWords[s.Kind]}
	if s.Type != "" {
		words = append(words, "`"+s.Type+"`")
	} else if s.Payload != "" {
		words = append(words, "with payload `"+s.Payload+"`")
	}
	if s.Place != nil {
		words = append(words, w.at(*s.Place))
	}
	text := strings.Join(words, " ") + "; dispatcher `" + s.Dispatcher + "`"
	if s.Inferred {
		text += ", recognised by its code"
	}
	return text + "." + commandWords(w.c, s.Commands)
}

// kindWords say what a signal is.
var kindWords = map[string]string{
	Variable: "A variable", Field: "A field", Local: "A local variable", Topic: "A topic", Object: "What a type itself sends",
	Unknown: "A signal that no variable is known of",
}

// commandWords tells which programs contain something, when that tells anything.
func commandWords(c *Catalogue, in []string) string {
	switch {
	case len(c.Commands) < 2:
		return ""
	case len(in) == 0:
		return " In no command."
	case len(in) == len(c.Commands):
		return " In all commands."
	}
	names := make([]string, len(in))
	for i, command := range in {
		names[i] = "`" + relative(c, command) + "`"
	}
	return " In " + strings.Join(names, ", ") + "."
}

// at is a place with a link.
func (w *markdown) at(place Place) string {
	name := fmt.Sprintf("%s:%d", place.File, place.Line)
	if link := w.to.to(w.c, place); link != "" {
		return "[" + name + "](" + link + ")"
	}
	return name
}

func quote(text string) string { return "> " + strings.ReplaceAll(cell(text), "\n", "\n>\n> ") }

func (w *markdown) findings(list []Finding, before string) {
	for _, found := range list {
		w.line("%s* **%s**: %s, %s", before, found.Check, cell(found.Message), w.at(found.Place))
		before = ""
	}
}

func (w *markdown) send(s *Send) {
	text := "* `" + s.Function + "`, " + w.at(s.Place) + w.facts(s.Facts())
	if s.Doc != "" {
		text += ": " + cell(sentence(s.Doc))
	}
	w.line("%s", text)
	w.findings(s.Findings, "  ")
}

func (w *markdown) facts(facts []string) string {
	if len(facts) == 0 {
		return ""
	}
	return "; " + cell(strings.Join(facts, "; "))
}

func (w *markdown) receivers(s *Signal) {
	switch {
	case len(s.Receivers) == 0:
		w.line("\nNo receiver is seen.")
		return
	case s.Order != "":
		w.line("\nReceived, in this order (%s), by\n", s.Order)
	default:
		w.line("\nReceived by\n")
	}
	for _, r := range s.InOrder() {
		w.receiver(r)
	}
}

func (w *markdown) receiver(r *Receiver) {
	mark := "*"
	if r.Order > 0 {
		mark = fmt.Sprintf("%d.", r.Order)
	}
	text := mark + " `" + cell(r.Name) + "`"
	if r.At != nil && *r.At != r.Place {
		text += ", " + w.at(*r.At)
	}
	text += w.facts(r.Facts()) + "; connected by `" + r.Function + "`, " + w.at(r.Place)
	if why := r.Why(); why != "" {
		text += ": " + cell(why)
	}
	w.line("%s", text)
	w.findings(r.Findings, strings.Repeat(" ", len(mark)+1))
}

func (w *markdown) others(heading string, list []Other) {
	if len(list) == 0 {
		return
	}
	w.line("\n%s\n", heading)
	for i := range list {
		o := &list[i]
		w.line("* `%s`, %s%s", o.Function, w.at(o.Place), w.facts(o.Facts()))
		w.findings(o.Findings, "  ")
	}
}

func (w *markdown) dispatchers() {
	if len(w.c.Dispatchers) == 0 {
		return
	}
	w.line("\n## Dispatchers of the module's own\n\nThey are recognised by their code.\n")
	for _, d := range w.c.Dispatchers {
		text := "* `" + d.Name + "`, " + w.at(d.Place)
		for _, fn := range d.Functions {
			text += "; `" + fn.Name + "` " + roleWords[fn.Role]
		}
		w.line("%s", text)
	}
}

// roleWords say what a function does.
var roleWords = map[string]string{"connect": "connects", "send": "sends", "disconnect": "disconnects", "disconnect-all": "disconnects all"}
