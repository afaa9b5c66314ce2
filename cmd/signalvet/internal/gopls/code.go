package gopls

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// module is the path of this module.
const module = "github.com/signalvet/signalvet"

// code is where the code of the suite comes from: a version that the go
// command can have from the module proxy, or a directory.
type code struct {
	version string
	replace string // what to replace the version by: a directory, or "path version"; "" for nothing
}

func (c code) String() string {
	if c.replace != "" {
		return "from " + c.replace
	}
	return c.version
}

// findCode returns the code that this executable was built from, or that in
// the directory, if one is given.
func findCode(directory string) (code, error) {
	if directory != "" {
		return codeIn(directory)
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		if released, ok := releasedCode(info.Main); ok {
			return released, nil
		}
	}
	_, file, _, _ := runtime.Caller(0)
	if tree, err := codeIn(filepath.Join(filepath.Dir(file), "../../../..")); err == nil && filepath.IsAbs(file) {
		return tree, nil
	}
	return code{}, errors.New("it is not known where the code of this signalvet is; say -source DIRECTORY, or install a release")
}

// releasedCode is the version of the main module of an executable, if that was
// built from a module with a checksum, and not from a working tree.
func releasedCode(main debug.Module) (code, bool) {
	fork := main.Replace
	switch {
	case main.Path != module:
		return code{}, false
	case fork != nil && fork.Sum != "":
		return code{version: "v0.0.0", replace: fork.Path + " " + fork.Version}, true
	case fork == nil && main.Sum != "":
		return code{version: main.Version}, true
	}
	return code{}, false
}

func codeIn(directory string) (code, error) {
	path, err := filepath.Abs(directory)
	if err != nil {
		return code{}, err
	}
	text, err := os.ReadFile(filepath.Join(path, "go.mod"))
	if err != nil {
		return code{}, err
	}
	if line, _, _ := strings.Cut(string(text), "\n"); strings.TrimSpace(line) != "module "+module {
		return code{}, fmt.Errorf("%s does not hold the module %s", path, module)
	}
	return code{version: "v0.0.0", replace: path}, nil
}
