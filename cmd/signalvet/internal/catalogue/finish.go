package catalogue

import (
	"cmp"
	"maps"
	"slices"

	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// finish orders what was gathered, so that equal programs have equal catalogues, and adds what needs all of it.
func (b *builder) finish() {
	for _, key := range slices.Sorted(maps.Keys(b.signals)) {
		s := b.signals[key]
		s.sort()
		s.number(b.Parts)
		s.Commands = s.programs()
		b.out.Signals = append(b.out.Signals, s)
	}
	slices.SortStableFunc(b.out.Signals, func(a, b *Signal) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Bus, b.Bus), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	for _, found := range b.Findings {
		b.attach(found)
	}
}

func (s *Signal) sort() {
	slices.SortStableFunc(s.Sends, func(a, b Send) int { return compareUses(&a.Use, &b.Use) })
	slices.SortStableFunc(s.Receivers, func(a, b Receiver) int {
		return cmp.Or(compareUses(&a.Use, &b.Use), cmp.Compare(a.Name, b.Name))
	})
	for _, others := range [][]Other{s.Disconnects, s.Others} {
		slices.SortStableFunc(others, func(a, b Other) int { return compareUses(&a.Use, &b.Use) })
	}
	s.Sends = slices.CompactFunc(s.Sends, func(a, b Send) bool { return a.same(&b.Use) })
	s.Receivers = slices.CompactFunc(s.Receivers, func(a, b Receiver) bool {
		return a.same(&b.Use) && a.Name == b.Name && a.UID == b.UID
	})
	s.Disconnects = slices.CompactFunc(s.Disconnects, func(a, b Other) bool { return a.same(&b.Use) && a.UID == b.UID })
}

func compareUses(a, b *Use) int {
	return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.Place.Line, b.Place.Line), cmp.Compare(a.Place.Column, b.Place.Column))
}

// same reports whether two uses are one: a call may perform an operation in several ways.
func (u *Use) same(v *Use) bool { return compareUses(u, v) == 0 && u.Sender == v.Sender }

// programs are the commands that contain a send or a receiver.
func (s *Signal) programs() []string {
	found := make(map[string]bool)
	for i := range s.Sends {
		for _, command := range s.Sends[i].Commands {
			found[command] = true
		}
	}
	for i := range s.Receivers {
		for _, command := range s.Receivers[i].Commands {
			found[command] = true
		}
	}
	return append([]string{}, slices.Sorted(maps.Keys(found))...)
}

// programs are the commands of the module.
func programs(all []*parts.Part) []string {
	out := []string{}
	for _, p := range all {
		if p.Name == "main" {
			out = append(out, p.Package)
		}
	}
	return out
}

// commandsOf tells, for each package, which commands contain it.
func commandsOf(all []*parts.Part) map[string][]string {
	byPath := make(map[string]*parts.Part)
	out := make(map[string][]string)
	for _, p := range all {
		byPath[p.Package] = p
		out[p.Package] = []string{}
	}
	for _, command := range programs(all) {
		seen := make(map[string]bool)
		var visit func(path string)
		visit = func(path string) {
			p := byPath[path]
			if p == nil || seen[path] {
				return // not of the module, or visited on another way
			}
			seen[path] = true
			out[path] = append(out[path], command)
			for _, imported := range p.Imports {
				visit(imported)
			}
		}
		visit(command)
	}
	return out
}
