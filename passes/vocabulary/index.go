package vocabulary

// index tells, without parsing any, which built-in file names a package. A
// test holds it against the files.
var index = map[string]string{
	"github.com/signalvet/signalvet/dispatch": "dispatch",
}
