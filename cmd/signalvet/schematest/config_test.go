package schematest

import (
	"os"
	"path/filepath"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/config"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

var signalvetSuite = suite.Suite{
	Checks: passes.Suite,
	CheckVocabulary: func(name string, text []byte) error {
		_, err := vocabulary.Parse(name, text)
		return err
	},
	CheckWords: func(name string, words *yaml.Node) error {
		_, err := vocabulary.ParseNode(name, words)
		return err
	},
}

// The decoder and the schema say the same of a configuration.
func TestSchemaAgreesWithDecoder(t *testing.T) {
	ours := schema(t, filepath.Join(root, "docs", "signalvet.schema.json"))
	for content, right := range map[string]bool{
		"tests: true":                        true,
		"tests: 1":                           false,
		"tests: 'true'":                      false,
		"tests:":                             false,
		"tets: true":                         false,
		"[]":                                 false,
		"checks: {}":                         true,
		"checks: []":                         false,
		"checks: {lateconnect: false}":       true,
		"checks: {lateconnect: {may: true}}": true,
		"checks: {lateconnect: {may: x}}":    false,
		"checks: {lateconnect: {mya: true}}": false,
		"checks: {lateconnect: off}":         false,
		"checks: {latconnect: false}":        false,
		"checks: {txsend: {may: true}}":      false,
		"checks: {blockingreceiver: {classes: [net, db]}}":   true,
		"checks: {blockingreceiver: {classes: 'net,db'}}":    true,
		"checks: {blockingreceiver: {classes: {net: true}}}": false,
		"checks: {blockingreceiver: {classes: [[net]]}}":     false,
		"checks: {printf: false, vettests: false}":           true,
		"vet: true":                        true,
		"vet: {}":                          false,
		"baseline: old.yml":                true,
		"baseline: ''":                     false,
		"baseline: 3":                      false,
		"vocabulary: words.yml":            true,
		"vocabulary: [words.yml]":          true,
		"vocabulary: [[]]":                 false,
		"vocabulary: true":                 false,
		"vocabulary: {packages: [a/b]}":    true,
		"vocabulary: {packages: []}":       false,
		"vocabulary: {words: {}}":          false,
		"vocabulary: {packages: [a], x: }": false,
		"vocabulary: [{packages: [a/b], words: {F: {role: send}}}, words.yml]":  true,
		"vocabulary: [{packages: [a/b], words: {F: {role: sned}}}]":             false,
		"vocabulary: [{packages: [a/b], words: {F: {topic: arg0}}}]":            false,
		"vocabulary: [{packages: [a/b], words: {F: {role: send, tpic: arg0}}}]": false,
	} {
		dir := t.TempDir()
		for name, text := range map[string]string{config.Name: content, "words.yml": "packages: [c/d]\n"} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		var value any
		if err := yaml.Unmarshal([]byte(content), &value); err != nil {
			t.Fatal(err)
		}
		_, refused := config.Read(signalvetSuite, filepath.Join(dir, config.Name))
		if (refused == nil) != right {
			t.Errorf("%s: the decoder says %v, want right: %v", content, refused, right)
		}
		if invalid := ours.Validate(value); (invalid == nil) != right {
			t.Errorf("%s: the schema says %v, want right: %v", content, invalid, right)
		}
	}
}
