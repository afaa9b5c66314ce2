package gopls

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/version"
)

// gopls is the path of the module and of its command.
const gopls = "golang.org/x/tools/gopls"

// known are the releases of gopls that signalvet is tested with, newest first,
// and the oldest Go that each can be built with.
var known = []struct{ gopls, goVersion string }{
	{"v0.24.0", "go1.27"},
	{"v0.23.0", "go1.26"},
}

// shared are the libraries of gopls that signalvet uses too.
var shared = []string{"golang.org/x/tools", "honnef.co/go/tools"}

// release is a version of gopls with what its go.mod says.
type release struct {
	version   string
	goVersion string
	pins      map[string]string // the versions of what it shares with signalvet
}

// newestFor returns the newest known release for a version of Go.
func newestFor(goVersion string) (string, error) {
	for _, each := range known {
		if version.Compare(goVersion, each.goVersion) >= 0 {
			return each.gopls, nil
		}
	}
	return "", fmt.Errorf("no known gopls can be built with %s (say -version)", goVersion)
}

// findRelease asks the go command about a version of gopls, or about the
// newest known one. Nothing is written to the directory.
func findRelease(dir, wanted string) (*release, error) {
	if wanted == "" {
		goVersion, err := goCommand(dir, "env", "GOVERSION")
		if err != nil {
			return nil, err
		}
		if wanted, err = newestFor(oneLine(goVersion)); err != nil {
			return nil, err
		}
	}
	// A module that needs a newer Go is an error, but its go.mod is there.
	output, failure := goCommand(dir, "mod", "download", "-json", gopls+"@"+wanted)
	var found struct{ Version, GoMod, Error string }
	if err := json.Unmarshal(output, &found); err != nil {
		return nil, errors.Join(failure, err)
	}
	if found.GoMod == "" {
		return nil, errors.New(found.Error)
	}
	return readRelease(dir, found.Version, found.GoMod)
}

func readRelease(dir, version, goMod string) (*release, error) {
	output, err := goCommand(dir, "mod", "edit", "-json", goMod)
	if err != nil {
		return nil, err
	}
	var said struct {
		Go      string
		Require []struct{ Path, Version string }
	}
	if err := json.Unmarshal(output, &said); err != nil {
		return nil, fmt.Errorf("cannot read the go.mod of gopls: %w", err)
	}
	found := &release{version: version, goVersion: said.Go, pins: make(map[string]string)}
	for _, each := range said.Require {
		found.pins[each.Path] = each.Version
	}
	return found, nil
}
