package clientgo

import (
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

func trim(obj interface{}) (interface{}, error) { return obj, nil }

// A handler is told of what is there already; a transform is refused.
func run(inf cache.SharedIndexInformer, stop chan struct{}) {
	go inf.Run(stop)
	inf.AddEventHandler(cache.ResourceEventHandlerFuncs{})
	inf.SetTransform(trim) // want `^receiver trim may be connected after inf is started \(the connect fails\)$`
}

func prepared(inf cache.SharedIndexInformer, stop chan struct{}) error {
	if err := inf.SetTransform(trim); err != nil {
		return err
	}
	inf.Run(stop)
	return nil
}

// What is first asked for after the start is never started.
func factory(client kubernetes.Interface, stop chan struct{}) {
	f := informers.NewSharedInformerFactory(client, 0)
	pods := f.Core().V1().Pods().Informer()
	pods.AddEventHandler(cache.ResourceEventHandlerFuncs{})
	f.Start(stop)
	f.WaitForCacheSync(stop)
	pods.AddEventHandler(cache.ResourceEventHandlerFuncs{})
}
