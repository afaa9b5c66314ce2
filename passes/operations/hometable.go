package operations

import (
	"maps"
	"slices"

	"github.com/signalvet/signalvet/passes/vocabulary"
)

// tables makes sites of the collections whose elements are only looked up, one receiver for each topic. Most of these are
// tables of commands, or of those who wait for an answer: those that are none subscribe.
func (h *homemade) tables() {
	for _, place := range slices.Sorted(maps.Keys(h.single)) {
		if h.sites[place] != nil {
			continue // all its elements are called elsewhere
		}
		s := h.siteAt(place)
		s.table, s.deliveries = true, h.single[place]
		for _, d := range s.deliveries {
			s.addTail(d.delivery)
		}
	}
}

// subscribed reports whether the names say that a table holds those who have subscribed to a topic.
func (s *site) subscribed() bool {
	if len(s.adders) == 0 || says(lastName(Ref{Path: s.place}), otherNouns) {
		return false // nobody adds to it, or it is something else
	}
	if slices.ContainsFunc(s.adders, func(a *adder) bool { return a.set || !says(a.out.Func.Name(), connectVerbs) }) {
		return false // who adds to it wants something else
	}
	named := says(lastName(Ref{Path: s.place}), observerNouns)
	s.deliveries = slices.DeleteFunc(s.deliveries, func(d placed) bool {
		name := d.by.out.Func.Name()
		return d.asks || says(name, connectVerbs) || says(name, takingWords) || !named && !sends(name)
	})
	return len(s.deliveries) > 0
}

// slotted gives a connect to a table, or a disconnect, what is known of it: a topic has one receiver.
func (sp *speaker) slotted(t *Template) {
	t.Identity, t.UID = vocabulary.IdentitySlot, ""
	if t.Role == vocabulary.Connect {
		t.Duplicates = vocabulary.DuplicateReplace
	} else {
		t.Role = vocabulary.DisconnectAll
	}
}
