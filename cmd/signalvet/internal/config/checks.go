package config

import (
	"flag"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// checks reads the mapping from checks to true, false or their options.
func (r *reader) checks(node *yaml.Node) error {
	every := r.suite.WithVet()
	return r.Each(node, checksKey, func(e strict.Entry) error {
		check := every.Find(e.Name)
		if check == nil {
			return r.Errorf(e.Key, "unknown check %q (want %s)", e.Name, strict.OneOf(r.suite.Names()))
		}
		return r.check(check, e.Value)
	})
}

// check reads what is said of one check. That it is on goes without saying: a
// flag for it would switch all others off.
func (r *reader) check(check *analysis.Analyzer, node *yaml.Node) error {
	if node.Kind == yaml.MappingNode {
		return r.options(check, node)
	}
	on, ok := isTruth(node)
	if ok && !on {
		r.add(check.Name, "false")
	}
	if ok {
		return nil
	}
	return r.Errorf(node, "%s is %s (want true, false or a mapping of options)", check.Name, shown(node))
}

func (r *reader) options(check *analysis.Analyzer, node *yaml.Node) error {
	return r.Each(node, check.Name, func(e strict.Entry) error {
		option := check.Flags.Lookup(e.Name)
		if option == nil {
			return r.Errorf(e.Key, "%s has no option %q (want %s)", check.Name, e.Name, known(check))
		}
		return r.flag(option, e.Value, e.Name, check.Name+"."+e.Name)
	})
}

func known(check *analysis.Analyzer) string {
	var names []string
	check.Flags.VisitAll(func(each *flag.Flag) { names = append(names, each.Name) })
	if len(names) == 0 {
		return "true or false, it has none"
	}
	return strict.OneOf(names)
}

// flag reads the value of an option or setting: true or false, one line of
// text, or a list, which becomes its items with commas between.
func (r *reader) flag(option *flag.Flag, node *yaml.Node, what, name string) error {
	if suite.IsBool(option.Value) {
		return r.boolean(node, what, name)
	}
	value, err := r.joined(node, what)
	if err != nil {
		return err
	}
	r.add(name, value)
	return r.refused(node, what, option.Value.Set(value))
}

// refused returns the error of a flag at the node.
func (r *reader) refused(node *yaml.Node, what string, err error) error {
	if err == nil {
		return nil
	}
	return r.Errorf(node, "%s: %v", what, err)
}

func (r *reader) joined(node *yaml.Node, what string) (string, error) {
	if node.Kind != yaml.SequenceNode {
		return r.value(node, what)
	}
	var items []string
	for _, item := range node.Content {
		text, err := r.value(item, "an item of "+what)
		if err != nil {
			return "", err
		}
		items = append(items, text)
	}
	return strings.Join(items, ","), nil
}

// value returns text or a whole number.
func (r *reader) value(node *yaml.Node, what string) (string, error) {
	if node.Kind == yaml.ScalarNode && node.ShortTag() == "!!int" {
		return node.Value, nil
	}
	return r.line(node, what)
}
