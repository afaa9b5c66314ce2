package catalogue

import (
	"regexp"
	"strconv"
	"strings"

	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// identities decides which operations are about one signal. A package sees an object by the variable or field that
// leads to it; only the whole module shows whether those are many signals, or one that is handed around.
type identities struct {
	apart map[string]bool            // kinds whose instances are signals of their own
	buses map[string]map[string]bool // by kind: the package-level variables that are buses
	kinds map[string]map[string]bool // by dispatcher: its collections
}

func newIdentities(all []*parts.Part) *identities {
	ids := &identities{apart: make(map[string]bool), buses: make(map[string]map[string]bool), kinds: make(map[string]map[string]bool)}
	for _, p := range all {
		for i := range p.Operations {
			ids.add(&p.Operations[i])
		}
	}
	return ids
}

func (ids *identities) add(op *parts.Operation) {
	s := &op.Signal
	note(ids.kinds, s.Library, s.Kind)
	switch {
	case s.Topical && s.Global:
		note(ids.buses, s.Kind, s.Instance)
	case !s.Topical && s.Kind != "" && op.Role == "send" && s.Instance != "" && s.Instance != s.Kind:
		ids.apart[s.Kind] = true // others than the object itself send it: a dispatcher as such, not one that an object has
	}
}

func note(sets map[string]map[string]bool, key, value string) {
	if sets[key] == nil {
		sets[key] = make(map[string]bool)
	}
	sets[key][value] = true
}

// key names the signal of an operation, and says of what kind it is.
func (ids *identities) key(op *parts.Operation) (key, kind string) {
	s := &op.Signal
	switch {
	case s.Topical:
		return ids.bus(s) + " " + strconv.Quote(s.Topic), Topic
	case s.Kind != "" && (!ids.apart[s.Kind] || s.Instance == ""):
		return s.Kind, ids.held(s)
	case s.Instance == "":
		return strings.Join([]string{s.Library, op.Via, s.Name, s.Type, s.Payload}, " "), Unknown
	case s.Local:
		return s.Instance, Local
	case s.Global:
		return s.Instance, Variable
	case strings.HasSuffix(s.Instance, "]"):
		return s.Instance, Object // by a method that returns it
	}
	return s.Instance, Field
}

// held says what a place is in which receivers are kept.
func (ids *identities) held(s *parts.Identity) string {
	switch {
	case !s.Inferred:
		return Field
	case s.Global && s.Instance == s.Kind:
		return Variable
	}
	return Object
}

// bus names what a topic is sent by: the type of the bus, unless package-level variables hold several.
func (ids *identities) bus(s *parts.Identity) string {
	if s.Global && len(ids.buses[s.Kind]) > 1 {
		return s.Instance
	}
	if s.Kind != "" {
		return s.Kind
	}
	return s.Library
}

// busName is the bus as readers know it: by its type alone, when that keeps receivers in one place only.
func (ids *identities) busName(s *parts.Identity) string {
	bus := ids.bus(s)
	if s.Inferred && bus == s.Kind && len(ids.kinds[s.Library]) == 1 {
		return s.Library
	}
	return bus
}

var pathElements = regexp.MustCompile(`([\w.~-]+/)+`)

// short is a name without the folders of its package: "example.com/shop/orders.Placed" is "orders.Placed".
func short(name string) string {
	return elements.ReplaceAllString(pathElements.ReplaceAllString(name, ""), ".$1")
}

// elements are the signals of a dispatcher that its methods return: "hook[OnServe]" is shown as "hook.OnServe".
var elements = regexp.MustCompile(`\[(On\w+)\]`)

// home is the package of a qualified name: "example.com/shop/orders.Placed" is of "example.com/shop/orders".
func home(name string) string {
	slash := strings.LastIndexByte(name, '/') + 1
	dot := strings.IndexByte(name[slash:], '.')
	if dot < 0 {
		return name
	}
	return name[:slash+dot]
}
