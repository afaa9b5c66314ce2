// Package config reads .signalvet.yml: which checks run, with which options,
// and the words of the project's own dispatchers. What it says becomes flags,
// since the go command caches by flags.
package config

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/vocabulary/strict"
)

// Config is what a configuration file says. The zero value says nothing.
type Config struct {
	ToolFlags []string // for the vet tool
	Baseline  string   // the path of the baseline, or ""
}

// Read reads the configuration file of that path for the suite. Its errors have
// the place of the fault.
func Read(s suite.Suite, path string) (Config, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return Config{}, err
	}
	return parse(s, path, content)
}

func parse(s suite.Suite, path string, content []byte) (Config, error) {
	r := &reader{File: strict.File(path), dir: filepath.Dir(path), suite: s}
	err := r.Documents(content, r.document)
	return r.config, err
}

func (r *reader) document(root *yaml.Node) error {
	if r.read {
		return r.Errorf(root, "a second document (want one)")
	}
	r.read = true
	return r.Each(root, "the configuration", r.entry)
}

// reader turns the nodes of one file into a configuration.
type reader struct {
	strict.File
	dir    string // paths in the file are taken from here
	suite  suite.Suite
	read   bool // a document
	config Config
}

// The keys that are no flag of the suite.
const (
	checksKey   = "checks"
	baselineKey = "baseline"
)

// keys returns the keys of a configuration file.
func keys(s suite.Suite) []string {
	return append([]string{checksKey}, append(settings(s), baselineKey)...)
}

// settings returns the keys that are flags of the whole suite.
func settings(s suite.Suite) []string {
	names := []string{suite.VetFlag}
	for _, setting := range s.Settings() {
		names = append(names, setting.Name)
	}
	slices.Sort(names)
	return names
}

func (r *reader) entry(e strict.Entry) (err error) {
	switch {
	case e.Name == checksKey:
		return r.checks(e.Value)
	case e.Name == baselineKey:
		r.config.Baseline, err = r.path(e.Value, baselineKey)
		return err
	case e.Name == suite.VocabularyFlag && r.suite.HasSetting(e.Name):
		return r.vocabulary(e.Value)
	case e.Name == suite.VetFlag:
		return r.boolean(e.Value, e.Name, suite.VetFlag)
	case r.suite.HasSetting(e.Name):
		return r.flag(r.suite.Setting(e.Name), e.Value, e.Name, e.Name)
	}
	return r.Errorf(e.Key, "unknown key %q (want %s)", e.Name, strict.OneOf(keys(r.suite)))
}

// path returns the path that the node holds, taken from the directory of the
// file.
func (r *reader) path(node *yaml.Node, what string) (string, error) {
	text, err := r.line(node, what)
	if err != nil || filepath.IsAbs(text) {
		return text, err
	}
	return filepath.Join(r.dir, filepath.FromSlash(text)), nil
}

// line returns one line of text that YAML does not take for something else.
func (r *reader) line(node *yaml.Node, what string) (string, error) {
	value, err := r.Text(node, what)
	if err == nil && node.ShortTag() != "!!str" {
		return "", r.Errorf(node, "%s is %s (want text; write it in quotes)", what, value)
	}
	return value, err
}

// add adds a flag for the vet tool.
func (r *reader) add(name, value string) {
	r.config.ToolFlags = append(r.config.ToolFlags, "-"+name+"="+value)
}

func (r *reader) boolean(node *yaml.Node, what, flag string) error {
	value, ok := isTruth(node)
	if !ok {
		return r.Errorf(node, "%s is %s (want true or false)", what, shown(node))
	}
	r.add(flag, strconv.FormatBool(value))
	return nil
}

// isTruth returns the value of a node that is true or false.
func isTruth(node *yaml.Node) (value, ok bool) {
	if node.Kind != yaml.ScalarNode || node.ShortTag() != "!!bool" {
		return false, false
	}
	err := node.Decode(&value)
	return value, err == nil
}

// shown describes a node that is not what was wanted.
func shown(node *yaml.Node) string {
	if node.Kind == yaml.ScalarNode && node.Value != "" && !strings.Contains(node.Value, "\n") {
		return `"` + node.Value + `"`
	}
	return strict.Kind(node)
}
