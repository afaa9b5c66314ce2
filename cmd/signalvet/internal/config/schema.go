package config

import (
	"bytes"
	"encoding/json"
	"flag"

	"golang.org/x/tools/go/analysis"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	"github.com/signalvet/signalvet/passes/vocabulary"
)

// object is a part of a JSON schema.
type object map[string]any

// Schema returns the JSON schema of a configuration file, for editors.
func Schema(s suite.Suite) ([]byte, error) {
	properties := object{
		checksKey:     checksSchema(s),
		baselineKey:   text("leave out the findings that this file lists; the path is taken from this file"),
		suite.VetFlag: object{"type": "boolean", "description": suite.VetUsage},
	}
	for _, setting := range s.Settings() {
		properties[setting.Name] = flagSchema(setting)
	}
	if s.HasSetting(suite.VocabularyFlag) {
		properties[suite.VocabularyFlag] = vocabularySchema()
	}
	root := closed(properties)
	root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	root["$id"] = "https://raw.githubusercontent.com/signalvet/signalvet/main/docs/signalvet.schema.json"
	root["title"] = "The configuration of signalvet, " + Name
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(root)
	return out.Bytes(), err
}

// closed is a mapping with no other keys.
func closed(properties object) object {
	return object{"type": "object", "properties": properties, "additionalProperties": false}
}

// text is one line that is not empty.
func text(description string) object {
	return object{"type": "string", "pattern": "^[^\r\n]+$", "description": description}
}

func checksSchema(s suite.Suite) object {
	checks := object{}
	for _, check := range s.WithVet().Checks {
		checks[check.Name] = checkSchema(check)
	}
	schema := closed(checks)
	schema["description"] = "which checks run, and with which options"
	return schema
}

func checkSchema(check *analysis.Analyzer) object {
	options := object{}
	check.Flags.VisitAll(func(each *flag.Flag) { options[each.Name] = flagSchema(each) })
	return object{"type": []string{"boolean", "object"}, "properties": options, "additionalProperties": false, "description": suite.Title(check)}
}

// flagSchema is the schema of what [reader.flag] reads.
func flagSchema(each *flag.Flag) object {
	_, usage := flag.UnquoteUsage(each)
	if suite.IsBool(each.Value) {
		return object{"type": "boolean", "description": usage}
	}
	item := text("")
	delete(item, "description")
	return object{
		"description": usage,
		"anyOf":       []object{item, {"type": "integer"}, {"type": "array", "items": object{"anyOf": []object{item, {"type": "integer"}}}}},
	}
}

// vocabularySchema is the schema of the words of dispatchers. The decoder knows
// more of them, such as which keys go with which role.
func vocabularySchema() object {
	library := object{}
	for _, key := range vocabulary.LibraryKeys() {
		library[key] = object{}
	}
	library["packages"] = object{"type": "array", "minItems": 1, "items": object{"type": "string"}}
	library["words"] = object{"type": "object", "additionalProperties": wordSchema()}
	words := closed(library)
	words["required"] = []string{"packages"}
	path := text("a file; the path is taken from this file")
	return object{
		"description": "words of your own dispatchers: files, libraries, or a list of both",
		"anyOf":       []object{path, words, {"type": "array", "items": object{"anyOf": []object{path, words}}}},
	}
}

func wordSchema() object {
	word := object{}
	for _, key := range vocabulary.WordKeys() {
		word[key] = object{}
	}
	word["role"] = object{"enum": vocabulary.Roles()}
	schema := closed(word)
	schema["required"] = []string{"role"}
	return schema
}
