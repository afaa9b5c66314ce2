package catalogue

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"golang.org/x/mod/modfile"

	"github.com/signalvet/signalvet/cmd/signalvet/internal/finding"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/front"
	"github.com/signalvet/signalvet/cmd/signalvet/internal/suite"
	parts "github.com/signalvet/signalvet/passes/catalogue"
)

// gather runs the checks over packages, and returns what they and the analyzer
// on demand tell; with another status than fine, their problems are told.
func gather(s suite.Suite, choice *front.Choice, patterns []string, stderr io.Writer) (m Material, status int, err error) {
	request, err := choice.Demand(Flag, patterns)
	if err != nil {
		return m, 0, err
	}
	if m.Root, m.Module, err = mainModule(); err != nil {
		return m, 0, err
	}
	report, err := front.Analyse(s, request)
	if err != nil {
		return m, 0, err
	}
	if status := front.Tell(stderr, report.Problems); status != fine {
		return m, status, nil
	}
	return m, fine, m.read(s, report.Findings)
}

// read tells what the analyzer on demand says from the findings that count.
func (m *Material) read(s suite.Suite, all []finding.Finding) error {
	for _, found := range finding.Counted(all) {
		if found.Check != s.OnDemand[Flag].Name {
			m.Findings = append(m.Findings, found)
			continue
		}
		part := new(parts.Part)
		if err := json.Unmarshal([]byte(found.Message), part); err != nil {
			return fmt.Errorf("cannot read what the vet tool tells of %s: %w", found.Package, err)
		}
		m.Parts = append(m.Parts, part)
	}
	return nil
}

// mainModule returns the directory and the path of the main module.
func mainModule() (root, path string, err error) {
	said, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", "", fmt.Errorf("cannot run the go command: %w", err)
	}
	file := strings.TrimSpace(string(said))
	if file == "" || file == os.DevNull {
		return "", "", errors.New("no go.mod here or above (a catalogue is that of a module)")
	}
	text, err := os.ReadFile(file)
	return filepath.Dir(file), modfile.ModulePath(text), err
}
