package config

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Name is the name of the configuration file.
const Name = ".signalvet.yml"

// Variable is the variable of the environment that names the configuration
// file instead, and Off the value that says that there is none.
const (
	Variable = "SIGNALVET_CONFIG"
	Off      = "off"
)

// otherName is what some programs call such a file. Overlooking it in silence
// would be worse than refusing it.
const otherName = ".signalvet.yaml"

// Find returns the path of the configuration file for dir: the nearest one
// upwards, as far as the root of the repository; without a repository that of
// the workspace; without a workspace that of the module. It returns "" when
// there is none.
func Find(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	for last := root(dir); ; dir = filepath.Dir(dir) {
		if exists(filepath.Join(dir, otherName)) {
			return "", fmt.Errorf("%s: the configuration file is named %s", filepath.Join(dir, otherName), Name)
		}
		if path := filepath.Join(dir, Name); exists(path) {
			return path, nil
		}
		if dir == last {
			return "", nil
		}
	}
}

// root returns the uppermost directory whose configuration counts in dir.
func root(dir string) string {
	for _, sign := range []string{".git", "go.work", "go.mod"} {
		if up := nearest(dir, sign); up != "" {
			return up
		}
	}
	return dir
}

// nearest returns the directory upwards that holds the file, or "".
func nearest(dir, file string) string {
	for ; !exists(filepath.Join(dir, file)); dir = filepath.Dir(dir) {
		if dir == filepath.Dir(dir) {
			return "" // the root of the file system
		}
	}
	return dir
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist) && err == nil
}
