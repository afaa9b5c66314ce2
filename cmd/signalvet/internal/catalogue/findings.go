package catalogue

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// attach adds a finding to the operations at its place, or else to the signals that it names.
func (b *builder) attach(found finding.Finding) {
	said := Finding{Check: found.Check, Message: found.Message, Place: b.foundAt(found)}
	attached := false
	for _, s := range b.out.Signals {
		if s.take(said, found.End.Line) || s.Place != nil && s.Place.File == said.Place.File && s.Place.Line == said.Place.Line {
			s.Findings = append(s.Findings, said)
			attached = true
		}
	}
	if attached {
		return
	}
	for _, s := range b.out.Signals {
		if s.concerns(found) {
			s.Findings = append(s.Findings, said)
			attached = true
		}
	}
	if !attached {
		b.out.Findings = append(b.out.Findings, said)
	}
}

// foundAt is the place of a finding, whose file is told from the working directory.
func (b *builder) foundAt(found finding.Finding) Place {
	file, err := filepath.Abs(found.File)
	if err != nil {
		file = found.File // the working directory is gone
	}
	return b.place(found.Package, parts.Place{File: file, Line: found.Line, Column: found.Column})
}

// take marks the operations that begin on the lines of the finding.
func (s *Signal) take(said Finding, end int) bool {
	taken := false
	for _, u := range s.uses() {
		if u.Place.File == said.Place.File && u.Place.Line >= said.Place.Line && u.Place.Line <= max(end, said.Place.Line) {
			u.Findings = append(u.Findings, said)
			taken = true
		}
	}
	return taken
}

// uses are all operations on the signal.
func (s *Signal) uses() []*Use {
	var out []*Use
	for i := range s.Sends {
		out = append(out, &s.Sends[i].Use)
	}
	for i := range s.Receivers {
		out = append(out, &s.Receivers[i].Use)
	}
	for i := range s.Disconnects {
		out = append(out, &s.Disconnects[i].Use)
	}
	for i := range s.Others {
		out = append(out, &s.Others[i].Use)
	}
	return out
}

// concerns reports whether a finding elsewhere is about the signal: it names it, in a package that uses it or in a
// command that contains such a package.
func (s *Signal) concerns(found finding.Finding) bool {
	name := s.Name
	if s.Kind != Topic {
		name = name[strings.LastIndexByte(name, '.')+1:]
	}
	if name == "" || strings.Trim(found.Signal, `"`) != name {
		return false // it speaks of another signal, or of none
	}
	return slices.ContainsFunc(s.uses(), func(u *Use) bool {
		return u.Package == found.Package || slices.Contains(u.Commands, found.Package)
	})
}

// general are the findings about the signal that belong to none of its uses.
func (s *Signal) general() []Finding {
	uses := s.uses()
	return slices.DeleteFunc(slices.Clone(s.Findings), func(found Finding) bool {
		return slices.ContainsFunc(uses, func(u *Use) bool { return slices.Contains(u.Findings, found) })
	})
}
