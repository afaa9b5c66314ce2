package clientgo

import (
	"time"

	"k8s.io/client-go/informers"
	v1 "k8s.io/client-go/informers/core/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

type controller struct{ pods cache.SharedIndexInformer }

func newController(pods v1.PodInformer) *controller {
	c := &controller{pods: pods.Informer()}
	_, _ = c.pods.AddEventHandler(cache.ResourceEventHandlerFuncs{AddFunc: c.add})
	return c
}

func (c *controller) add(obj any) {}

func serve(client kubernetes.Interface, stop chan struct{}) {
	factory := informers.NewSharedInformerFactory(client, time.Minute)
	pods := factory.Core().V1().Pods().Informer()
	factory.Start(stop)
	_, _ = pods.AddEventHandler(cache.ResourceEventHandlerFuncs{}) // told of what is there already
	_ = factory.Core().V1().Pods().Informer().HasSynced()          // asked for before the start
	services := factory.Core().V1().Services().Informer()          // want `^Services is first asked for after factory is started \(it is never started\)$`
	_, _ = services.AddEventHandler(cache.ResourceEventHandlerFuncs{})
}

func startedTwice(client kubernetes.Interface, stop chan struct{}) {
	factory := informers.NewSharedInformerFactory(client, time.Minute)
	_ = factory.Core().V1().Pods().Informer()
	factory.Start(stop)
	_ = factory.Core().V1().Services().Informer()
	factory.Start(stop) // starts those that are not started yet
}

func throughConstructor(client kubernetes.Interface, stop chan struct{}) {
	factory := informers.NewSharedInformerFactory(client, time.Minute)
	services := factory.Core().V1().Services()
	_ = services.Informer()
	go factory.Start(stop)
	_ = services.Informer().HasSynced()
}

func lateController(client kubernetes.Interface, stop chan struct{}) {
	factory := informers.NewSharedInformerFactory(client, time.Minute)
	factory.Start(stop)
	newController(factory.Core().V1().Pods()) // want `^Pods is first asked for after factory is started \(newController → Informer; it is never started\)$`
}

func inTime(client kubernetes.Interface, stop chan struct{}) {
	factory := informers.NewSharedInformerFactory(client, time.Minute)
	newController(factory.Core().V1().Pods())
	factory.Start(stop)
	newController(factory.Core().V1().Pods())
}

// twoFactories starts one, and asks the other.
func twoFactories(client kubernetes.Interface, stop chan struct{}) {
	a := informers.NewSharedInformerFactory(client, time.Minute)
	b := informers.NewSharedInformerFactory(client, time.Minute)
	_ = a.Core().V1().Pods().Informer()
	a.Start(stop)
	_ = b.Core().V1().Pods().Informer()
	b.Start(stop)
}
