package vettool

import (
	"errors"
	"flag"
	"os"
	"strings"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
)

// vocabularyValue takes the text of a vocabulary, or the path of one as "go
// vet -vocabulary=PATH" passes it on. It ends the process when it cannot have
// the text: the flag package would print all flags for every package.
type vocabularyValue struct {
	flag.Value
	suite suite.Suite
}

func (v vocabularyValue) String() string {
	if v.Value == nil {
		return "" // the flag package asks a zero value
	}
	return v.Value.String()
}

func (v vocabularyValue) Set(value string) error {
	text, err := v.text(value)
	if err == nil {
		err = v.Value.Set(text)
	}
	if err != nil {
		complain(err)
		os.Exit(failed)
	}
	return nil
}

func (v vocabularyValue) text(value string) (string, error) {
	if suite.IsVocabularyText(value) {
		return value, nil
	}
	command, known := askingCommand()
	if !known || command.vocabulary() != value {
		return "", errUntracked
	}
	return v.suite.VocabularyText(value, command.dir)
}

// errUntracked says why a path is refused: the version line could not hold the
// content of the file, so the go command would not see its edits.
var errUntracked = errors.New(`-vocabulary: cannot follow a file here; give its content: -vocabulary="$(cat FILE)"`)

// askedVocabulary returns the content of the file that the running go command
// names as the vocabulary; "" when it names none, or when nobody can know.
func askedVocabulary(s suite.Suite) (string, error) {
	command, known := askingCommand()
	if !known || command.vocabulary() == "" {
		return "", nil
	}
	return s.VocabularyText(command.vocabulary(), command.dir)
}

// command is a process that runs this one.
type command struct {
	dir  string
	args []string
}

// vocabulary returns the value of the last -vocabulary flag, as the flag
// package would.
func (c command) vocabulary() string {
	value := ""
	for i, arg := range c.args {
		name, after, joined := strings.Cut(arg, "=")
		if name != "-"+suite.VocabularyFlag && name != "--"+suite.VocabularyFlag {
			continue // another argument
		}
		if !joined && i+1 < len(c.args) {
			after = c.args[i+1]
		}
		value = after
	}
	return value
}
