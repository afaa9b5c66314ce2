package vettool

import (
	"encoding/json"
	"os"
)

// Progress is the variable of the environment that names a file to which each
// process appends the package that it looks at, on a line.
const Progress = "SIGNALVET_PROGRESS"

// unit is the package that this process looks at.
type unit struct {
	ImportPath string
	VetxOnly   bool // a dependency: only its facts are wanted

	ModulePath, ModuleVersion string // the version is empty in the main module
}

// readUnit reads the file that describes the unit. One that cannot be read is
// unitchecker's to complain about.
func readUnit(configFile string) unit {
	var described unit
	content, err := os.ReadFile(configFile)
	if err != nil || json.Unmarshal(content, &described) != nil {
		return unit{}
	}
	return described
}

// tellProgress tells who waits that this package is being looked at. Nothing
// depends on it.
func (u unit) tellProgress() {
	name := os.Getenv(Progress)
	if name == "" {
		return // nobody waits
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return // nobody waits any more
	}
	defer file.Close()
	_, _ = file.WriteString(u.ImportPath + "\n")
}
