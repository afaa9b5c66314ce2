package signals

import (
	"context"
	"net/http"

	"github.com/maniartech/signals"
)

var placed = signals.NewSync[int]()

func bill(ctx context.Context, id int) {}

func register() {
	placed.AddListener(bill, "bill")
	placed.AddListener(bill, "bill") // want `^receiver bill is connected to placed twice \(uid "bill" is taken; the second one is ignored\)$`
	placed.AddListener(bill, "audit")
}

var shipped = signals.NewSync[int]()

func registerUnnamed() {
	shipped.AddListener(bill)
	shipped.AddListener(bill) // want `^receiver bill is connected to shipped twice \(it is called twice\)$`
}

func serve(w http.ResponseWriter, r *http.Request) {
	placed.AddListener(func(ctx context.Context, id int) { w.WriteHeader(http.StatusOK) }, "sse") // want `^receiver function literal is connected to placed per request \(two requests meet; uid "sse" is taken; the second one is ignored\)$`
}

func serveOne(w http.ResponseWriter, r *http.Request) {
	placed.AddListener(bill, r.RemoteAddr)
	defer placed.RemoveListener(r.RemoteAddr)
}
