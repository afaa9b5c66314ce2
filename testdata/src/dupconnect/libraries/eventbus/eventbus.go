package eventbus

import (
	"net/http"

	"github.com/asaskevich/EventBus"
)

var bus = EventBus.New()

func audit(id int) {}

func register() {
	bus.Subscribe("order:placed", audit)
	bus.Subscribe("order:paid", audit)
	bus.Subscribe("order:placed", audit) // want `^receiver audit is connected to "order:placed" twice \(it is called twice\)$`
}

func eachYear(years []int) {
	for range years {
		bus.Subscribe("year:ended", audit) // want `^receiver audit is connected to "year:ended" in every iteration \(it is called twice\)$`
	}
}

func eachTopic(topics []string) {
	for _, topic := range topics {
		bus.Subscribe(topic, audit)
	}
}

func serve(w http.ResponseWriter, r *http.Request) {
	bus.Subscribe("order:done", func(id int) { w.WriteHeader(http.StatusOK) }) // want `^receiver function literal is connected to "order:done" per request and never disconnected$`
	bus.Publish("order:placed", 1)
}

func wait(w http.ResponseWriter, r *http.Request) {
	done := make(chan int, 1)
	bus.SubscribeOnce("order:done", func(id int) { done <- id })
	<-done
}
