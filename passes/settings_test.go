package passes_test

import (
	"strings"
	"testing"

	"github.com/signalvet/signalvet/passes"
)

func TestSettings(t *testing.T) {
	settings := passes.Settings()
	for _, name := range []string{"tests", "vocabulary", "lateconnect.may", "orphansignal.exported", "blockingreceiver.classes"} {
		if settings[name] == nil {
			t.Errorf("no setting %s", name)
		}
	}
	for name := range settings {
		check, _, ofCheck := strings.Cut(name, ".")
		for _, each := range passes.Suite {
			if each.Name == check && !ofCheck {
				t.Errorf("setting %s cannot be told from a check", name)
			}
		}
	}
}

func TestSet(t *testing.T) {
	t.Cleanup(func() {
		if err := passes.Set("tests", "false"); err != nil {
			t.Error(err)
		}
	})
	if err := passes.Set("tests", "true"); err != nil || passes.Settings()["tests"].Value.String() != "true" {
		t.Errorf("-tests is not set (%v)", err)
	}
	for name, want := range map[string]string{
		"test":  `unknown setting "test" (there are blockingreceiver.classes, `,
		"tests": "setting tests: ",
	} {
		if err := passes.Set(name, "perhaps"); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: error %v, want %s", name, err, want)
		}
	}
}
