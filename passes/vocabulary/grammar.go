package vocabulary

import "slices"

// LibraryKeys returns the keys of a library, for descriptions of the file.
func LibraryKeys() []string { return slices.Clone(libraryKeys) }

// WordKeys returns the keys of a word.
func WordKeys() []string {
	names := []string{"role"}
	for _, each := range keys {
		if !slices.Contains(names, each.name) {
			names = append(names, each.name)
		}
	}
	return names
}

// Roles returns what a word can be.
func Roles() []string { return texts(roles) }
