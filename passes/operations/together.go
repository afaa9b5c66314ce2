package operations

import "strings"

// Together reports whether the packages at two paths seem to belong to one program: they lie in one repository.
func Together(a, b string) bool { return repository(a) == repository(b) }

// manyOwners are hosts whose repositories lie below their owners.
var manyOwners = map[string]bool{"github.com": true, "gitlab.com": true, "bitbucket.org": true, "codeberg.org": true}

// repository is the beginning of a package's path that the packages of one repository share.
func repository(path string) string {
	host, rest, _ := strings.Cut(path, "/")
	if !strings.Contains(host, ".") {
		return host
	}
	owner, rest, _ := strings.Cut(rest, "/")
	if !manyOwners[host] {
		return host + "/" + owner
	}
	name, _, _ := strings.Cut(rest, "/")
	return host + "/" + owner + "/" + name
}
